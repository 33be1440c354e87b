package heard.story;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a child said back to what was done, or to a letter. Never changed: what they say anew in the same stay is the next revision of the
 * same thread.
 *
 * @param id of this one saving, made on the device or with the page
 * @param words empty where they took it back, or recorded it
 * @param entryId what stands in the record; what was said stays said when the box is emptied
 * @param staffId who sat beside them
 */
public record StoryReply(
        UUID childId,
        UUID id,
        UUID threadId,
        int revision,
        Thing thing,
        UUID thingId,
        UUID visitId,
        String words,
        @Nullable UUID soundId,
        String language,
        @Nullable UUID entryId,
        @Nullable UUID staffId,
        @Nullable String besideName,
        OffsetDateTime saidAt) {

    /** In characters. */
    static final int LONGEST = 10_000;

    /** Where staff read it. */
    String href() {
        return "/children/" + childId + "/story/replies/" + threadId;
    }
}
