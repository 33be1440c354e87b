package heard.voice;

import java.util.UUID;

/**
 * Corrected words took the place of others. Told within the transaction of the correction, so that what leans on the entry can follow.
 *
 * @param by the entry that stands now
 */
public record EntryReplaced(UUID childId, UUID entryId, UUID by) {}
