package heard.responses;

import heard.chronology.Happening;
import heard.chronology.Happenings;
import heard.chronology.Kind;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was decided about what a child said, and when they were told, for the chronology. */
@Component
class ResponseHappenings implements Happenings {

    private final Responses responses;

    ResponseHappenings(Responses responses) {
        this.responses = responses;
    }

    @Override
    public List<Happening> of(UUID childId) {
        return responses.all(childId).stream()
                .flatMap(response -> response.standing().stream()
                        .filter(step -> step.kind() == StepKind.DECIDED || step.kind() == StepKind.TOLD)
                        .map(step -> new Happening(
                                step.onDay(),
                                Kind.DONE,
                                what(step),
                                response.href(),
                                step.kind() == StepKind.TOLD ? response.id() : null)))
                .toList();
    }

    private static String what(Step step) {
        return step.outcome() == null
                ? "Told by " + step.byName() + " what was done with what they said"
                : "Decided about what they said, by " + step.byName() + ": "
                        + step.outcome().title().toLowerCase(Locale.UK);
    }
}
