package heard.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days that an analysis looks back on, both included. The last of them is the day on which it is due, and its date.
 *
 * <p>The rule of dates: the next analysis is due three months after the date of the last one, by the calendar or by hand, and the
 * first three months after the case was opened. Where that month is too short the day is its last: three months after 30
 * November is 28 or 29 February. The day of the month is not anchored: after 28 February comes 28 May, since the rule
 * knows nothing but the date of the last one. {@code analysis_date()} in the database computes the same.
 */
public record Period(LocalDate from, LocalDate to) {

    static final int MONTHS = 3;

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to);
        }
    }

    /** When the next one is due. */
    public static LocalDate next(LocalDate last) {
        return last.plusMonths(MONTHS);
    }

    /**
     * Which date an analysis is made for, when the last was on that day. Where several have been missed it is one record for the
     * whole stretch, dated the latest of the dates three, six, nine ... months after the last that is not past
     * {@code notPast}: nobody is helped by five empty ones.
     *
     * @return empty when none is due yet
     */
    public static Optional<LocalDate> due(LocalDate last, LocalDate notPast) {
        long quarters = ChronoUnit.MONTHS.between(YearMonth.from(last), YearMonth.from(notPast)) / MONTHS;
        LocalDate date = last.plusMonths(MONTHS * quarters);
        if (date.isAfter(notPast)) {
            quarters--;
            date = last.plusMonths(MONTHS * quarters);
        }
        return quarters < 1 ? Optional.empty() : Optional.of(date);
    }

    boolean isLongerThanAQuarter() {
        return to.isAfter(next(from));
    }
}
