package heard.handover;

import heard.pages.England;
import heard.pages.Said;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a handover does not hold any more, or that the child was not told as it was written down.
 *
 * @param tellingId null for the handover itself
 */
public record TakenBack(
        UUID childId,
        UUID id,
        UUID handoverId,
        @Nullable UUID tellingId,
        String reason,
        UUID takenBy,
        String takenByName,
        OffsetDateTime takenAt) {

    /** In characters. */
    public static final int LONGEST = 1_000;

    /** Taken back by Amira Khan on 12 November 2026. */
    public String inWords() {
        return "taken back by " + takenByName + " on " + Said.date(England.day(takenAt));
    }
}
