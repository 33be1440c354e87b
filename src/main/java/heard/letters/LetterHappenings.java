package heard.letters;

import heard.chronology.Happening;
import heard.chronology.Happenings;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each letter that the child was given, for the chronology. */
@Component
class LetterHappenings implements Happenings {

    private final Letters letters;

    LetterHappenings(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Happening> of(UUID childId) {
        return letters.given(childId).stream()
                .map(given -> new Happening(
                        given.givenOn(),
                        heard.chronology.Kind.DONE,
                        given.kind().title() + " given: " + given.title(),
                        "/children/" + childId + "/letters/" + given.letterId() + "?version=" + given.version(),
                        null))
                .toList();
    }
}
