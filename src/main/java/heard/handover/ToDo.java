package heard.handover;

import heard.children.BannerNotes.Note;
import heard.pages.Said;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits about a child's handover.
 *
 * @param handoverId null for one that nobody has written
 */
record ToDo(
        UUID childId,
        What what,
        @Nullable UUID handoverId,
        @Nullable LocalDate firstVisitOn) {

    enum What {
        WRITE,
        READ,
        READ_AGAIN,
        /** That the handover the child was told of was taken back. */
        TELL
    }

    Note note(LocalDate today) {
        String href = "/children/" + childId + "/handover";
        return switch (what) {
            case WRITE -> new Note("Handover to write", href, false);
            case TELL -> new Note("To be told that the new worker does not come", href + "?of=" + handoverId, true);
            case READ_AGAIN -> new Note("Handover put right, to read again", href + "?of=" + handoverId, false);
            case READ ->
                firstVisitOn == null
                        ? new Note("Handover to read", href + "?of=" + handoverId, false)
                        : firstVisitOn.isAfter(today)
                                ? new Note(
                                        "Handover to read before the first visit on " + Said.dayAndMonth(firstVisitOn),
                                        href + "?of=" + handoverId,
                                        false)
                                : new Note(
                                        firstVisitOn.isEqual(today)
                                                ? "Handover not read, first visit today"
                                                : "Handover not read, first visit was on "
                                                        + Said.dayAndMonth(firstVisitOn),
                                        href + "?of=" + handoverId,
                                        true);
        };
    }
}
