package heard.responses;

import heard.pages.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a view. Never changed: a step that is put right is a new one that {@code corrects} it, and both stay.
 *
 * @param version of the answer with which it was saved
 * @param saveId of the form that saved it
 * @param byName who did it: not always whoever wrote it down
 * @param which meeting it was, where the occasion alone does not say
 * @param words for DECIDED what was decided and why, for TOLD the words in which the child was told, for CHILD_SAID what they said (in
 *     English, where there is a translation)
 * @param entryId for CHILD_SAID, the entry of the record
 * @param takenOut it did not happen after all; {@code words} say why it was taken out
 * @param replacedBy the step that took this one's place; null for what stands
 */
public record Step(
        UUID childId,
        UUID id,
        UUID responseId,
        int version,
        UUID saveId,
        StepKind kind,
        LocalDate onDay,
        String byName,
        @Nullable Occasion occasion,
        @Nullable String which,
        @Nullable Outcome outcome,
        @Nullable Telling toldHow,
        @Nullable String words,
        @Nullable UUID entryId,
        @Nullable UUID corrects,
        boolean takenOut,
        @Nullable UUID replacedBy,
        @Nullable UUID authorId,
        String authorName,
        OffsetDateTime recordedAt) {

    public boolean stands() {
        return replacedBy == null && !takenOut;
    }

    /** Heard by Amira Khan. Considered by Amira Khan and Sue Marsh, in supervision. Told by Amira Khan, face to face. */
    public String inWords(String called) {
        return switch (kind) {
            case HEARD -> "Heard by " + byName;
            case CONSIDERED ->
                "Considered by " + byName + (occasion == null ? "" : ", " + occasion.within())
                        + (which == null ? "" : ": " + which);
            case DECIDED -> (outcome == null ? "Decided" : outcome.title() + ": decided") + " by " + byName;
            case TOLD -> called + " was told by " + byName + (toldHow == null ? "" : ", " + toldHow.within());
            case CHILD_SAID -> called + " said to that";
        };
    }

    public String day() {
        return Said.date(onDay);
    }
}
