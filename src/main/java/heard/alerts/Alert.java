package heard.alerts;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was raised, and what became of it.
 *
 * @param causes how many things that were said are in it
 * @param climbsAt when it goes to the next person; null when it is closed or there is no next
 * @param step how far it has climbed: see {@link Ladder}
 * @param readBy when somebody must have read it: one working day after it was raised
 * @param done what was done, in the words of whoever acknowledged it; null for one that was read and needed no more
 */
public record Alert(
        UUID childId,
        UUID id,
        Urgency urgency,
        Reason reason,
        @Nullable UUID aboutId,
        String href,
        int causes,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime climbsAt,
        int step,
        OffsetDateTime readBy,
        @Nullable OffsetDateTime closedAt,
        @Nullable UUID closedBy,
        @Nullable String closedByName,
        @Nullable UUID closingId,
        @Nullable String done) {

    static final int LONGEST_DONE = 2_000;

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isUrgent() {
        return urgency == Urgency.URGENT;
    }

    /** Its own page, where it is acknowledged. */
    public String page() {
        return "/children/" + childId + "/alerts/" + id;
    }
}
