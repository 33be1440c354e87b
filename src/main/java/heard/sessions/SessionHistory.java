package heard.sessions;

import heard.voice.Entry;
import heard.voice.Voice;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts sessions of the past into the record: a demonstration, or a council's own history. Called in a run of the service; saying
 * the same twice changes nothing.
 */
@Component
public class SessionHistory {

    private final Sessions sessions;
    private final Voice voice;

    SessionHistory(Sessions sessions, Voice voice) {
        this.sessions = sessions;
        this.voice = voice;
    }

    /** @param said what the child said in it, with the sections 1, 2, 3 ... in that order */
    public void add(Session session, List<Entry> said) {
        if (sessions.add(session)) {
            voice.addAll(said);
        }
    }
}
