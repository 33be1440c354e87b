package heard.responses;

import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child is told what was decided before, and speaks of what they were told before. */
final class StepOrder {

    private StepOrder() {}

    /**
     * @param others steps that stand beside those
     * @param steps that were typed, each right by itself
     * @param corrects the step that is put right; null for new ones
     */
    static void check(Child child, List<Step> others, List<Step> steps, @Nullable Step corrects, Errors errors) {
        List<Step> all = new ArrayList<>(others);
        all.addAll(steps);
        LocalDate decided = first(all, StepKind.DECIDED);
        LocalDate told = first(all, StepKind.TOLD);
        for (Step step : steps) {
            if (step.kind() == StepKind.TOLD && decided != null && step.onDay().isBefore(decided)) {
                errors.add(
                        "toldOn",
                        "It was decided on " + Said.date(decided) + ": " + child.called()
                                + " cannot have been told before that");
            }
            if (step.kind() == StepKind.DECIDED
                    && corrects != null
                    && told != null
                    && !corrects.onDay().isAfter(told)
                    && step.onDay().isAfter(told)) {
                errors.add("decidedOn", "It was told on " + Said.date(told) + ": it was decided by then");
            }
        }
        LocalDate spoke = first(all, StepKind.CHILD_SAID);
        if (spoke != null && told == null) {
            errors.add("said", "Say first when and how " + child.called() + " was told");
        } else if (spoke != null && told != null && told.isAfter(spoke)) {
            boolean telling = steps.stream().noneMatch(step -> step.kind() == StepKind.CHILD_SAID);
            errors.add(
                    telling ? "toldOn" : "saidOn",
                    telling
                            ? child.called() + " spoke of it on " + Said.date(spoke)
                                    + ": they were told on that day or before it"
                            : child.called() + " was told on " + Said.date(told) + ": choose that day or one after it");
        }
    }

    private static @Nullable LocalDate first(List<Step> steps, StepKind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(Step::onDay)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
