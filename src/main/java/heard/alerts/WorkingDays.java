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
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Monday to Friday without England's bank holidays, on England's clock. The holidays are data: those that come with the program, and
 * those of a file {@code config/bank-holidays-england.csv} beside it, one {@code day,name} a line, which is how a year is added before
 * the program is brought up to date. A wrong line of it is left out and told in the log. In a year nobody has written down only
 * weekends are free, so that a day is promised too early and never too late.
 */
public final class WorkingDays {

    static final Path ADDED = Path.of("config", "bank-holidays-england.csv");

    private static final Logger log = LoggerFactory.getLogger(WorkingDays.class);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Set<LocalDate> HOLIDAYS = read(ADDED);

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

    static Set<LocalDate> read(Path added) {
        Set<LocalDate> days = new HashSet<>();
        try (InputStream shipped = Objects.requireNonNull(
                WorkingDays.class.getResourceAsStream("/heard/alerts/bank-holidays-england.csv"))) {
            add(shipped, "the program's own", days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Files.exists(added)) {
            try (InputStream file = Files.newInputStream(added)) {
                add(file, added.toString(), days);
            } catch (IOException | UncheckedIOException e) {
                log.warn("{} could not be read, and its bank holidays are not known: {}", added, e.toString());
            }
        }
        return Set.copyOf(days);
    }

    /** As spreadsheets save it too: whatever the letters of a name are, with a mark of its encoding, or in quotation marks. */
    private static void add(InputStream file, String name, Set<LocalDate> days) {
        List<String> lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceAll("[\uFEFF\"]", "").strip();
            try {
                days.add(LocalDate.parse(line.split(",", 2)[0].strip()));
            } catch (DateTimeParseException e) {
                if (line.chars().anyMatch(Character::isDigit)) {
                    log.warn(
                            "Line {} of {} is left out. It has to begin with a day, as in 2029-01-01,New Year's Day: {}",
                            i + 1,
                            name,
                            line);
                }
            }
        }
    }
}
