package heard.responses;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer has come, as its steps say.
 *
 * @param since the day from which the child waits to be told: the first step, or, once they were told, what was decided anew after
 *     that; null when there is nothing to tell
 */
record Course(
        @Nullable LocalDate since,
        @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate toldOn) {

    /** @param steps that hold */
    static Course of(List<Step> steps) {
        Step decided = last(steps, StepKind.DECIDED);
        Step told = last(steps, StepKind.TOLD);
        LocalDate since = steps.stream()
                .filter(step -> told == null
                        || step.kind() == StepKind.DECIDED && step.onDay().isAfter(told.onDay()))
                .map(Step::onDay)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Course(
                since,
                decided == null ? null : decided.outcome(),
                decided == null ? null : decided.onDay(),
                told == null ? null : told.onDay());
    }

    private static @Nullable Step last(List<Step> steps, StepKind kind) {
        return Response.inOrder(steps).stream()
                .filter(step -> step.kind() == kind)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
