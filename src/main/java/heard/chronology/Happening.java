package heard.chronology;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param what a line, in plain words
 * @param href its own page; null where it has none
 * @param sourceId what entries that were written down there have as their source; null where none were
 */
public record Happening(
        LocalDate on,
        Kind kind,
        String what,
        @Nullable String href,
        @Nullable UUID sourceId) {}
