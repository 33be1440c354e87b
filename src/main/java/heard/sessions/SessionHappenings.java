package heard.sessions;

import heard.chronology.Happening;
import heard.chronology.Happenings;
import heard.chronology.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each direct session, for the chronology. */
@Component
class SessionHappenings implements Happenings {

    private final Sessions sessions;

    SessionHappenings(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Happening> of(UUID childId) {
        return sessions.held(childId).stream()
                .map(held -> new Happening(
                        held.heldOn(),
                        Kind.MEETING,
                        "Direct session with " + held.authorName()
                                + (held.tool() == null ? "" : ", " + held.tool())
                                + (held.place() == null ? "" : ". Where: " + held.place()),
                        Session.path(childId, held.id()),
                        held.id()))
                .toList();
    }
}
