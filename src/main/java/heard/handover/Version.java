package heard.handover;

import heard.pages.England;
import heard.pages.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover as it was saved once.
 *
 * @param saveId of this one saving of it
 * @param toStaffId null for somebody without an account
 * @param toRelation what they are to the child; null for somebody who works here
 * @param firstVisitOn null while none is arranged
 * @param word from whoever hands over, to whoever comes
 * @param notAgain what not to ask the child again; null for nothing
 */
public record Version(
        UUID childId,
        UUID id,
        int version,
        UUID saveId,
        @Nullable UUID toStaffId,
        String toName,
        @Nullable String toRelation,
        LocalDate fromOn,
        @Nullable LocalDate firstVisitOn,
        String word,
        @Nullable String notAgain,
        UUID authorId,
        String authorName,
        OffsetDateTime writtenAt) {

    /** In characters: all of it stands on one sheet of paper. */
    public static final int LONGEST_WORD = 1_200;

    public static final int LONGEST_NOT_AGAIN = 600;

    /** Sam Lee; Dana Price, foster carer. */
    public String to() {
        return toRelation == null ? toName : toName + ", " + toRelation;
    }

    public LocalDate writtenOn() {
        return England.day(writtenAt);
    }

    /** From 3 December 2026, first visit on 5 December 2026. */
    public String when() {
        return "from " + Said.date(fromOn)
                + (firstVisitOn == null ? "" : ", first visit on " + Said.date(firstVisitOn));
    }

    /** To whoever was writing about the version before. */
    String savedMeanwhile() {
        return authorName + " put the handover right while you were writing: it is for " + to() + ", " + when() + ".";
    }
}
