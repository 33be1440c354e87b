package heard.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and languages the way people say them. The exact one goes into the {@code title} and into print. */
public final class Said {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter BY_HAND =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Said() {}

    /** 12 November 2026. */
    public static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** 12 November, where the year is clear from what stands round it. */
    public static String dayAndMonth(LocalDate day) {
        return DAY_SHORT.format(day);
    }

    /** November 2026. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** 12 November 2026 at 14:02. */
    public static String moment(OffsetDateTime at) {
        var there = at.atZoneSameInstant(England.ZONE);
        return DAY.format(there) + " at " + TIME.format(there);
    }

    /** today, yesterday, 9 days ago, in 3 days, tomorrow; whole weeks and months are not rounded to. */
    public static String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "yesterday" : "tomorrow";
        }
        return days > 0 ? days + " days ago" : "in " + -days + " days";
    }

    /** 9 years; for a child under two, 14 months; for a baby, 5 weeks. */
    public static String age(LocalDate bornOn, LocalDate today) {
        Period age = Period.between(bornOn, today);
        if (age.getYears() >= 2) {
            return age.getYears() + " years";
        }
        long months = age.toTotalMonths();
        if (months >= 3) {
            return months + " months";
        }
        return count((int) Math.max(0, ChronoUnit.WEEKS.between(bornOn, today)), "week", "weeks");
    }

    /** 12,582. */
    public static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** 1 child, 16 children. */
    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** On one line; the beginning of it, up to the end of a word, where it is longer. */
    public static String beginning(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int cut = line.offsetByCodePoints(0, most);
        int space = line.lastIndexOf(' ', cut);
        return line.substring(0, space > cut / 2 ? space : cut) + "…";
    }

    /**
     * A date as a form sent it: picked, or written by hand as 12/11/2026.
     *
     * @return null when it is no date that exists
     */
    public static @Nullable LocalDate parse(@Nullable String typed) {
        String day = typed == null ? "" : typed.strip();
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day, day.contains("/") ? BY_HAND : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
