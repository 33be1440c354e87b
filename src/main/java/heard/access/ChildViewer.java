package heard.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child who came in by their card, or whom a worker let in beside them. One visit is one stay. Stands in the signature of
 * everything that a child may do.
 *
 * @param cardId the card they came by; null beside a worker
 * @param besideStaffId the worker beside them; null when the child came by a card
 */
public record ChildViewer(
        UUID childId,
        UUID visitId,
        @Nullable UUID cardId,
        @Nullable UUID besideStaffId,
        @Nullable String besideName) implements Viewer {

    /** Whether an adult sits beside them: what is written then was written with help. */
    public boolean isHelped() {
        return besideStaffId != null;
    }

    /**
     * Stands on each of their pages and goes back with each form, so that nothing from a page of another child, who was in on the
     * same device before, is taken for theirs. It says nothing of who they are.
     */
    public String mark() {
        return SayCookie.mark(childId);
    }

    /** Who stands under what they write. */
    public String author() {
        return besideName == null ? "the child" : besideName;
    }

    /** As it stands behind where they wrote it. */
    public String company() {
        return besideName == null ? " · on their own" : " · with " + besideName;
    }

    /** As the trail names them. The name of the child stands in the record that the trail is about. */
    String actor() {
        return besideName == null ? "the child" : "the child, with " + besideName + " beside";
    }
}
