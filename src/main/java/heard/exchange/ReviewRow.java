package heard.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of REVIEWS: a child looked after review that was held, and how the child took part.
 *
 * @param ordinal 1, or 2 and on for further reviews on the same day, in the order of their codes; with child and day it
 *     is the key, so that a second import meets the same row
 * @param participation PN0 to PN7, null when the return does not say
 */
record ReviewRow(
        int line,
        String child,
        LocalDate heldOn,
        int ordinal,
        @Nullable String participation) {

    ReviewRow at(int newOrdinal) {
        return new ReviewRow(line, child, heldOn, newOrdinal, participation);
    }
}
