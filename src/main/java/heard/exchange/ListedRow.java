package heard.exchange;

import java.util.UUID;

/** A row on the list to correct. */
public record ListedRow(
        UUID childId,
        String localNumber,
        String rule,
        String title,
        String file,
        int line,
        String field,
        String value,
        String reason) {}
