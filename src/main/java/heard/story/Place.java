package heard.story;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of their story a child has open.
 *
 * @param thing with {@code thingId}, the letter that is open, or what they say something back to
 * @param from the first thing on the page, where it is all of it
 */
record Place(At at, @Nullable Thing thing, @Nullable UUID thingId, int fromItem) {

    static final Place BEGINNING = new Place(At.ALL, null, null, 0);

    /** They have just said something back. */
    static final Place SENT = new Place(At.SENT, null, null, 0);

    enum At {
        ALL,
        LETTER,
        BACK,
        SENT
    }
}
