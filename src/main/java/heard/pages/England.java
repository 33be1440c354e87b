package heard.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The days of the people who use Heard: a moment belongs to the day that England has then, summer time and all. */
public final class England {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private England() {}

    public static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).toLocalDate();
    }

    /** The first moment of a day. */
    public static OffsetDateTime from(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }
}
