package heard.story;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody turned a story on or off.
 *
 * @param note how the child asked for it, or why it was turned off; empty for the child's own word
 * @param byName who did it, or sat beside the child who did
 * @param visitId the child's stay; null for a worker
 */
public record Turn(
        UUID childId,
        UUID id,
        Side side,
        boolean turnedOn,
        String note,
        @Nullable UUID staffId,
        String byName,
        @Nullable UUID visitId,
        OffsetDateTime at) {}
