package heard.asking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set that one child is asked, or was.
 *
 * @param title in English
 * @param sent by the service to many at once, not chosen for this child
 * @param replyId what the child answered; null while it waits
 * @param withdrawn by the service since: the child is not offered it
 */
public record Asked(
        UUID id,
        UUID setId,
        String title,
        Look look,
        LocalDate fromOn,
        String askedBy,
        OffsetDateTime askedAt,
        boolean sent,
        @Nullable UUID replyId,
        @Nullable OffsetDateTime answeredAt,
        boolean withdrawn) {

    public boolean isAnswered() {
        return replyId != null;
    }
}
