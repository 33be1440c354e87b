package heard.responses;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one view, or to several at once.
 *
 * @param version grows with each saving
 * @param views those it answers and those it answered once
 * @param steps everything that was written down, put right or not, in the order of the days
 */
public record Response(UUID childId, UUID id, int version, OffsetDateTime begunAt, List<View> views, List<Step> steps) {

    private static final Comparator<Step> BY_DAY = Comparator.comparing(Step::onDay)
            .thenComparing(Step::kind)
            .thenComparing(Step::recordedAt)
            .thenComparing(Step::id);

    /**
     * A view that is answered.
     *
     * @param stands false for one that was taken out, and for words that were corrected since
     * @param takenOutBy null when nobody took it out
     * @param tellBy the day by which the child is to be told; null when they were, and for what others said
     */
    public record View(
            UUID responseId,
            UUID entryId,
            boolean stands,
            @Nullable OffsetDateTime takenOutAt,
            @Nullable String takenOutBy,
            @Nullable LocalDate tellBy,
            @Nullable Outcome outcome,
            @Nullable LocalDate toldOn) {}

    /** The entries that it answers now. */
    public List<UUID> entryIds() {
        return views.stream().filter(View::stands).map(View::entryId).toList();
    }

    /** The steps that hold, in the order of their days. */
    public List<Step> standing() {
        return inOrder(steps.stream().filter(Step::stands).toList());
    }

    static List<Step> inOrder(List<Step> steps) {
        return steps.stream().sorted(BY_DAY).toList();
    }

    /** The last step of a kind: what was decided in the end, how the child was told of it. */
    public Optional<Step> last(StepKind kind) {
        return standing().stream().filter(step -> step.kind() == kind).reduce((first, second) -> second);
    }

    /** The day by which the child is to be told; null when they were told everything there is to tell. */
    public @Nullable LocalDate tellBy() {
        return views.stream()
                .filter(View::stands)
                .map(View::tellBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public String href() {
        return "/children/" + childId + "/responses/" + id;
    }

    /** What was put right, the way it stood before: the step that {@code step} took the place of, and those before it. */
    public List<Step> before(Step step) {
        List<Step> before = new java.util.ArrayList<>();
        UUID corrects = step.corrects();
        while (corrects != null) {
            UUID sought = corrects;
            Step earlier = steps.stream()
                    .filter(one -> one.id().equals(sought))
                    .findFirst()
                    .orElse(null);
            if (earlier != null) {
                before.add(earlier);
            }
            corrects = earlier == null ? null : earlier.corrects();
        }
        return before;
    }

    /** Steps that were written down and then taken out, because they did not happen. */
    public List<Step> takenOut() {
        return inOrder(steps.stream()
                .filter(step -> step.takenOut() && step.replacedBy() == null)
                .toList());
    }

    boolean isSaved(UUID saveId) {
        return steps.stream().anyMatch(step -> step.saveId().equals(saveId));
    }

    Optional<Step> step(UUID stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }
}
