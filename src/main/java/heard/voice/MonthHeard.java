package heard.voice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often a child was heard in one month.
 *
 * @param own entries by the child
 * @param others what others told
 * @param lastHeard the last day on which the child was heard at first hand
 * @param lastAlone the last day on which they were seen alone
 */
record MonthHeard(
        YearMonth month,
        int own,
        int others,
        @Nullable LocalDate lastHeard,
        @Nullable LocalDate lastAlone) {

    int inAll() {
        return own + others;
    }

    /** The same as {@link Entries#months}, from entries that are at hand already. The latest month first. */
    static List<MonthHeard> count(List<Entry> everything) {
        Map<YearMonth, List<Entry>> byMonth = everything.stream()
                .collect(Collectors.groupingBy(
                        entry -> YearMonth.from(entry.saidOn()), TreeMap::new, Collectors.toList()));
        List<MonthHeard> months = new ArrayList<>();
        byMonth.forEach((month, entries) -> {
            int own = 0;
            LocalDate heard = null;
            LocalDate alone = null;
            for (Entry entry : entries) {
                own += entry.isInTheirOwnWords() ? 1 : 0;
                heard = entry.isFirstHand() ? later(heard, entry.saidOn()) : heard;
                alone = Boolean.TRUE.equals(entry.seenAlone()) ? later(alone, entry.saidOn()) : alone;
            }
            months.add(new MonthHeard(month, own, entries.size() - own, heard, alone));
        });
        return months.reversed();
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
