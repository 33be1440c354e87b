package heard.alerts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away from one day to another, both included.
 *
 * @param cover who gets their alerts; null when nobody does, and they go to the manager at once
 */
public record Absence(
        UUID id,
        UUID staffId,
        String staffName,
        LocalDate fromOn,
        LocalDate toOn,
        @Nullable UUID coverId,
        @Nullable String cover,
        String saidByName) {}
