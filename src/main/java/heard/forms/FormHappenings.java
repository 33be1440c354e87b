package heard.forms;

import heard.chronology.Happening;
import heard.chronology.Happenings;
import heard.chronology.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each form that was filled, on the day it is about, for the chronology. */
@Component
class FormHappenings implements Happenings {

    private final Forms forms;

    FormHappenings(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Happening> of(UUID childId) {
        return forms.of(childId).stream()
                .map(form -> new Happening(
                        form.happenedOn(),
                        Kind.MEETING,
                        form.title() + ", written by " + form.authorName(),
                        "/children/" + childId + "/forms/" + form.id(),
                        form.id()))
                .toList();
    }
}
