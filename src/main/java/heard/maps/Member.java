package heard.maps;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something on a map.
 *
 * @param id the same in every version of a map, and in those that began from a copy of it
 * @param who they are to the child: mum, friend, football coach; empty for not said
 * @param near in an eco-map
 * @param line in an eco-map; null for not said
 * @param born a year
 * @param died a year
 * @param home those with the same number live together
 * @param lives in a genogram, where no home says it; null for not said
 * @param words what the child said of them; empty for nothing
 */
public record Member(
        UUID id,
        String name,
        String who,
        What what,
        @Nullable Near near,
        @Nullable Line line,
        Shape shape,
        @Nullable Integer born,
        @Nullable Integer died,
        @Nullable Integer home,
        @Nullable Lives lives,
        String words) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_WORDS = 2_000;

    /** Nana, or Mr Bell (football coach). */
    public String named() {
        return who.isEmpty() || who.equalsIgnoreCase(name) ? name : name + " (" + who + ")";
    }

    public boolean hasDied() {
        return died != null || lives == Lives.DIED;
    }

    /** 1984, 1950–2019, –2019; empty for not known. */
    public String years() {
        if (born == null) {
            return died == null ? "" : "–" + died;
        }
        return died == null ? "b. " + born : born + "–" + died;
    }
}
