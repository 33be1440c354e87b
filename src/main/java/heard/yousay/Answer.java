package heard.yousay;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given at one moment.
 *
 * @param id made on the device that gave it
 * @param revision counts how often this question was answered anew in this reply, from 1
 * @param besideName the worker who sat beside the child then
 * @param language in which the question was shown
 * @param entryId where it stands in the record; null for what says nothing yet
 */
record Answer(
        UUID childId,
        UUID id,
        UUID replyId,
        String askKey,
        int revision,
        OffsetDateTime givenAt,
        UUID visitId,
        @Nullable UUID besideStaffId,
        @Nullable String besideName,
        String language,
        Given given,
        @Nullable UUID entryId) {

    boolean says(Given other) {
        return Arrays.equals(given.hash(), other.hash());
    }
}
