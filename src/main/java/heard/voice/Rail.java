package heard.voice;

import heard.pages.Said;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often the child was heard, month by month, the latest first, with the months of silence between.
 *
 * @param earlier how many entries are from before the first month that is shown
 * @param lastHeard the last day on which the child was heard at first hand; null for never
 * @param lastAlone the last day on which they were seen alone
 * @param ownThisYear entries of this calendar year that are the child's
 * @param allThisYear entries of this calendar year
 */
public record Rail(
        List<Year> years,
        int earlier,
        @Nullable LocalDate lastHeard,
        @Nullable LocalDate lastAlone,
        int ownThisYear,
        int allThisYear) {

    private static final int LONGEST = 36;
    private static final int WIDTH = 60;

    public record Year(int year, List<Bar> months) {}

    /**
     * One month, drawn {@value #WIDTH} wide for the fullest month.
     *
     * @param href where its entries are: on the page, or on the one that begins there
     */
    public record Bar(String name, int own, int others, int ownWidth, int othersWidth, String href) {
        public int inAll() {
            return own + others;
        }
    }

    public boolean isEmpty() {
        return years.isEmpty();
    }

    /**
     * @param months the latest first
     * @param shown the months whose entries are on the page
     */
    static Rail of(List<MonthHeard> months, Set<YearMonth> shown, boolean oldestFirst, LocalDate today) {
        if (months.isEmpty()) {
            return new Rail(List.of(), 0, null, null, 0, 0);
        }
        Map<YearMonth, MonthHeard> byMonth =
                months.stream().collect(Collectors.toMap(MonthHeard::month, Function.identity()));
        int fullest = months.stream().mapToInt(MonthHeard::inAll).max().orElseThrow();
        YearMonth thisMonth = YearMonth.from(today);
        YearMonth latest =
                months.getFirst().month().isAfter(thisMonth) ? months.getFirst().month() : thisMonth;
        YearMonth first = months.getLast().month();
        YearMonth earliest =
                first.isBefore(latest.minusMonths(LONGEST - 1L)) ? latest.minusMonths(LONGEST - 1L) : first;
        List<Year> years = new ArrayList<>();
        for (int year = latest.getYear(); year >= earliest.getYear(); year--) {
            List<Bar> bars = new ArrayList<>();
            for (int m = 12; m >= 1; m--) {
                YearMonth month = YearMonth.of(year, m);
                if (!month.isAfter(latest) && !month.isBefore(earliest)) {
                    bars.add(bar(month, byMonth.get(month), fullest, shown, oldestFirst));
                }
            }
            years.add(new Year(year, bars));
        }
        return new Rail(
                years,
                months.stream()
                        .filter(month -> month.month().isBefore(earliest))
                        .mapToInt(MonthHeard::inAll)
                        .sum(),
                latest(months, MonthHeard::lastHeard),
                latest(months, MonthHeard::lastAlone),
                thisYear(months, today, MonthHeard::own),
                thisYear(months, today, MonthHeard::inAll));
    }

    private static Bar bar(
            YearMonth month, @Nullable MonthHeard heard, int fullest, Set<YearMonth> shown, boolean oldestFirst) {
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.US);
        if (heard == null) {
            return new Bar(name, 0, 0, 0, 0, "");
        }
        String href = shown.contains(month)
                ? "#m-" + month
                : oldestFirst
                        ? "?order=oldest&after=" + month.atDay(1)
                        : "?after=" + month.plusMonths(1).atDay(1);
        return new Bar(
                name,
                heard.own(),
                heard.others(),
                heard.own() * WIDTH / fullest,
                heard.others() * WIDTH / fullest,
                href);
    }

    private static @Nullable LocalDate latest(List<MonthHeard> months, Function<MonthHeard, @Nullable LocalDate> day) {
        for (MonthHeard month : months) {
            LocalDate found = day.apply(month);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static int thisYear(List<MonthHeard> months, LocalDate today, ToIntFunction<MonthHeard> count) {
        return months.stream()
                .filter(month -> month.month().getYear() == today.getYear())
                .mapToInt(count)
                .sum();
    }

    /** The number of the figure: {@code 9 days}, {@code Today}, {@code Not yet}. */
    public static String since(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return "Not yet";
        }
        if (!day.isBefore(today)) {
            return "Today";
        }
        return Said.count((int) ChronoUnit.DAYS.between(day, today), "day", "days");
    }

    /** The words under it: {@code since Jayden was last heard}. */
    public static String since(@Nullable LocalDate day, LocalDate today, String called, String what) {
        return day == null || !day.isBefore(today)
                ? called + (day == null ? " has not been " : " was ") + what
                : "since " + called + " was last " + what;
    }
}
