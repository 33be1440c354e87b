package heard.alerts;

import heard.pages.England;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Monday to Friday without England's bank holidays, on England's clock. The holidays are data: those that come with the program, and
 * those of a file {@code config/bank-holidays-england.csv} beside it, one {@code day,name} a line, which is how a year is added before
 * the program is brought up to date. In a year nobody has written down only weekends are free, so that a day is
 * promised too early and never too late.
 */
public final class WorkingDays {

    static final Path ADDED = Path.of("config", "bank-holidays-england.csv");

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Set<LocalDate> HOLIDAYS = read();

    private WorkingDays() {}

    /**
     * When what was said at this moment must have been read: at the same time on the next working day; what was said on a free day,
     * by the end of the next working day. Its date is the day to tell a child.
     */
    public static OffsetDateTime oneWorkingDayAfter(OffsetDateTime said) {
        ZonedDateTime there = said.atZoneSameInstant(England.ZONE);
        LocalDate day = there.toLocalDate();
        LocalTime time = isWorkingDay(day) ? there.toLocalTime() : END_OF_DAY;
        return ZonedDateTime.of(next(day), time, England.ZONE).toOffsetDateTime();
    }

    /** The day that comes so many working days after this one; the day itself does not count. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate then = day;
        for (int n = 0; n < workingDays; n++) {
            then = next(then);
        }
        return then;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    /** The last day of the last year whose bank holidays are known. */
    public static LocalDate knownUntil() {
        return HOLIDAYS.stream()
                .max(LocalDate::compareTo)
                .map(last -> Year.from(last).atMonth(12).atEndOfMonth())
                .orElse(LocalDate.EPOCH);
    }

    static Set<LocalDate> holidays() {
        return HOLIDAYS;
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static Set<LocalDate> read() {
        Set<LocalDate> days = new HashSet<>();
        try (InputStream shipped = Objects.requireNonNull(
                WorkingDays.class.getResourceAsStream("/heard/alerts/bank-holidays-england.csv"))) {
            add(new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8)), days);
            if (Files.exists(ADDED)) {
                try (BufferedReader added = Files.newBufferedReader(ADDED)) {
                    add(added, days);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(days);
    }

    private static void add(BufferedReader lines, Set<LocalDate> days) {
        lines.lines()
                .filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0)))
                .forEach(line -> days.add(LocalDate.parse(line.substring(0, 10))));
    }
}
