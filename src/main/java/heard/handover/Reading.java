package heard.handover;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has read a version of a handover.
 *
 * @param readerId null for somebody without an account; then {@code recordedByName} wrote down that they have
 */
public record Reading(
        UUID childId,
        UUID id,
        UUID handoverId,
        int version,
        LocalDate readOn,
        @Nullable UUID readerId,
        String readerName,
        UUID recordedBy,
        String recordedByName,
        OffsetDateTime recordedAt) {}
