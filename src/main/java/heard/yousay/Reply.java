package heard.yousay;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a child through one set of questions.
 *
 * @param versionId the set as it was when the child began; they go on in it, whatever was published since
 * @param atAsk the question on the page; null while the child looks over all of it
 * @param unread whether something came since a member of staff last looked
 */
record Reply(
        UUID childId,
        UUID id,
        UUID setId,
        UUID versionId,
        OffsetDateTime begunAt,
        UUID visitId,
        @Nullable String atAsk,
        @Nullable OffsetDateTime sentAt,
        boolean unread) {

    boolean isSent() {
        return sentAt != null;
    }

    /** Where staff read it. */
    String href() {
        return "/children/" + childId + "/say/" + id;
    }
}
