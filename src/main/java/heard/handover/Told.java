package heard.handover;

import heard.pages.Said;
import heard.responses.Telling;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * That the child was told who comes, or that nobody comes after all.
 *
 * @param version of the handover as it stood then
 * @param words in which they were told
 * @param ofTakingBack whether they were told that the handover was taken back
 */
public record Told(
        UUID childId,
        UUID id,
        UUID handoverId,
        int version,
        LocalDate toldOn,
        Telling toldHow,
        String toldBy,
        String words,
        boolean ofTakingBack,
        UUID recordedBy,
        String recordedByName,
        OffsetDateTime recordedAt) {

    /** In characters. */
    public static final int LONGEST = 1_500;

    /** Told on 12 November 2026 by Amira Khan, face to face. */
    public String inWords() {
        return "told on " + Said.date(toldOn) + " by " + toldBy + ", " + toldHow.within();
    }
}
