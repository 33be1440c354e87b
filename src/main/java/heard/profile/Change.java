package heard.profile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step by which a profile came to be what it is.
 *
 * @param before what stood until then; null where the line was new
 */
public record Change(Line now, @Nullable Line before) {

    /** The changes of one month, the latest first. */
    public record Month(YearMonth month, List<Change> changes) {}

    /** What follows the name: {@code Amira Khan added a line}. */
    public String did() {
        if (now.isSetAside()) {
            return now.isByChild() ? "took a line away" : "set a line aside";
        }
        return before == null ? "added a line" : before.isSetAside() ? "took a line up again" : "changed a line";
    }

    /**
     * @param versions of all lines, the oldest first
     * @param only the one heading that is wanted; null for all
     */
    static List<Month> months(List<Line> versions, @Nullable Heading only) {
        Map<UUID, Line> stood = new HashMap<>();
        List<Month> months = new ArrayList<>();
        for (Change change : versions.stream()
                .map(line -> new Change(line, stood.put(line.id(), line)))
                // Written and taken away again in one stay: there is nothing to show.
                .filter(change -> change.before() != null || !change.now().isSetAside())
                .filter(change -> only == null || change.now().heading() == only)
                .toList()
                .reversed()) {
            YearMonth month = YearMonth.from(change.now().writtenOn());
            if (months.isEmpty() || !months.getLast().month().equals(month)) {
                months.add(new Month(month, new ArrayList<>()));
            }
            months.getLast().changes().add(change);
        }
        return months;
    }
}
