package heard.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person must know of.
 *
 * @param id of this one cause, made by whoever raises it (an answer's revision, a press of a button): the same id raises once, even
 *     when what it raised has been closed since. Two things that were said have two ids
 * @param aboutId what is to be opened and read, such as a reply; what is raised about the same thing while an alert is open joins it
 * @param href the page of the staff site to read it on
 */
public record NewAlert(
        UUID childId,
        UUID id,
        Urgency urgency,
        Reason reason,
        @Nullable UUID aboutId,
        String href) {

    /** A child said something, to be read; at once where it may mean danger. */
    public static NewAlert said(UUID childId, UUID id, boolean danger, UUID aboutId, String href) {
        return danger
                ? new NewAlert(childId, id, Urgency.URGENT, Reason.DANGER_WORDS, aboutId, href)
                : new NewAlert(childId, id, Urgency.TO_READ, Reason.SAID_SOMETHING, aboutId, href);
    }
}
