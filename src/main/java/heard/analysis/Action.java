package heard.analysis;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody will do by a day, because of what the child said.
 *
 * @param carriedFrom the same action in the analysis before
 * @param settledOn when it was done or dropped
 */
public record Action(
        UUID childId,
        UUID id,
        UUID analysisId,
        String text,
        UUID ownerId,
        String ownerName,
        LocalDate dueOn,
        ActionState state,
        @Nullable UUID carriedFrom,
        @Nullable LocalDate settledOn) {

    /** In characters. */
    public static final int LONGEST = 1_000;

    public boolean isOpen() {
        return state == ActionState.OPEN;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today)
                || state == ActionState.DONE && settledOn != null && settledOn.isAfter(dueOn);
    }

    /** open; overdue, carried over; done. */
    public String stateInWords(LocalDate today) {
        String words = isOpen() && dueOn.isBefore(today) ? "overdue" : state.title();
        return isOpen() && carriedFrom != null ? words + ", carried over" : words;
    }

    public String tag(LocalDate today) {
        return switch (state) {
            case OPEN -> dueOn.isBefore(today) ? "late" : "plain";
            case DONE -> "done";
            case CARRIED, DROPPED -> "quiet";
        };
    }
}
