package heard.caseload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where in the order of waiting a page begins: after this child. The order is: never heard first, then who was heard longest
 * ago; among the never heard, whose case was opened first.
 *
 * @param since the day last heard, or the day the case was opened for a child not heard yet
 */
record Place(boolean heard, LocalDate since, UUID childId) {

    /** As it stands in an address: {@code heard_2026-09-12_...} */
    String written() {
        return (heard ? "heard" : "never") + "_" + since + "_" + childId;
    }

    /** @return null for no place, so that whatever somebody made of the address shows the list from its beginning */
    static @Nullable Place read(String written) {
        String[] parts = written.split("_", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            return new Place(parts[0].equals("heard"), LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
