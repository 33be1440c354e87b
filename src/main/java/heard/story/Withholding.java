package heard.story;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that something was withheld from a child's story, or given back.
 *
 * @param reason for staff; never shown to the child
 */
public record Withholding(
        UUID childId,
        UUID id,
        Thing thing,
        UUID thingId,
        boolean withheld,
        String reason,
        @Nullable UUID staffId,
        String byName,
        OffsetDateTime at) {}
