package heard.voice;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The entries of one month that are on a page, in the page's order. */
public record Month(YearMonth month, List<Entry> entries) {

    /** @param entries in order, by day, either way */
    static List<Month> group(List<Entry> entries) {
        List<Month> months = new ArrayList<>();
        for (Entry entry : entries) {
            YearMonth month = YearMonth.from(entry.saidOn());
            if (months.isEmpty() || !months.getLast().month().equals(month)) {
                months.add(new Month(month, new ArrayList<>()));
            }
            months.getLast().entries().add(entry);
        }
        return months;
    }
}
