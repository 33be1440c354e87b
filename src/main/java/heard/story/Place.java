package heard.story;

import heard.maps.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of their story a child has open.
 *
 * @param thing with {@code thingId}, the letter that is open, or what they say something back to
 * @param fromItem the first thing on the page, where it is all of it; which of the maps, the latest being 0
 */
record Place(At at, @Nullable Thing thing, @Nullable UUID thingId, int fromItem) {

    static final Place BEGINNING = new Place(At.ALL, null, null, 0);

    /** They have just said something back. */
    static final Place SENT = new Place(At.SENT, null, null, 0);

    static Place ofMaps(Kind kind, int which) {
        return new Place(kind == Kind.ECO ? At.PEOPLE : At.FAMILY, null, null, which);
    }

    enum At {
        ALL,
        LETTER,
        BACK,
        SENT,
        /** Their people, then and now. */
        PEOPLE,
        /** Their family, then and now. */
        FAMILY
    }
}
