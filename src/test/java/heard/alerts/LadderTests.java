package heard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class LadderTests {

    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-11-12T10:00Z");
    private static final OffsetDateTime READ_BY = OffsetDateTime.parse("2026-11-13T10:00Z");

    @Test
    void whatIsUrgentClimbsAtFifteenThirtyAndSixtyMinutesAndThenRemindsEveryHour() {
        assertThat(Ladder.at(10, FROM, READ_BY)).isEqualTo("2026-11-12T10:00Z");
        assertThat(Ladder.at(11, FROM, READ_BY)).isEqualTo("2026-11-12T10:15Z");
        assertThat(Ladder.at(12, FROM, READ_BY)).isEqualTo("2026-11-12T10:30Z");
        assertThat(Ladder.at(13, FROM, READ_BY)).isEqualTo("2026-11-12T11:00Z");
        assertThat(Ladder.at(14, FROM, READ_BY)).isEqualTo("2026-11-12T12:00Z");
        assertThat(Ladder.at(15, FROM, READ_BY)).isEqualTo("2026-11-12T13:00Z");
    }

    @Test
    void whatIsToReadGoesToTheManagerAfterOneWorkingDayAndNoFurther() {
        assertThat(Ladder.at(1, FROM, READ_BY)).isEqualTo(READ_BY);
        assertThat(Ladder.at(2, FROM, READ_BY)).isNull();
    }

    @Test
    void afterALongStopNobodyOfTheLadderIsPassedOverAndOfTheRemindersOnlyTheLatestIsGiven() {
        OffsetDateTime tenHoursOn = FROM.plusHours(10).plusMinutes(5);

        assertThat(Ladder.next(10, FROM, READ_BY, tenHoursOn)).isEqualTo(11);
        assertThat(Ladder.next(12, FROM, READ_BY, tenHoursOn)).isEqualTo(13);
        int reminder = Ladder.next(13, FROM, READ_BY, tenHoursOn);
        assertThat(Ladder.at(reminder, FROM, READ_BY)).isEqualTo(FROM.plusHours(10));
        assertThat(Ladder.at(reminder + 1, FROM, READ_BY)).isAfter(tenHoursOn);
    }
}
