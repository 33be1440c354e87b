package heard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import heard.pages.England;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-12T10:00, 2026-11-13T10:00, a Thursday",
        "2026-11-13T17:30, 2026-11-16T17:30, Friday evening is read by Monday evening",
        "2026-11-14T09:00, 2026-11-16T23:59, what was said on a Saturday is read on Monday",
        "2026-11-15T23:59, 2026-11-16T23:59, what was said on a Sunday night too",
        "2026-04-02T16:00, 2026-04-07T16:00, over Easter",
        "2026-12-24T12:00, 2026-12-29T12:00, over a Christmas whose Boxing Day is on Monday",
        "2026-12-26T12:00, 2026-12-29T23:59, said on Boxing Day",
        "2027-12-31T12:00, 2028-01-04T12:00, over a new year's day moved to Monday",
        "2026-03-27T16:00, 2026-03-30T16:00, over the night in March that has no half past one",
        "2026-03-29T00:30, 2026-03-30T23:59, said before the clocks go forward",
        "2026-10-23T16:00, 2026-10-26T16:00, over the night in October that has it twice"
    })
    void oneWorkingDayIsCountedOnEnglandsClock(LocalDateTime said, LocalDateTime readBy, String when) {
        assertThat(WorkingDays.oneWorkingDayAfter(at(said)).atZoneSameInstant(England.ZONE))
                .as(when)
                .isEqualTo(readBy.atZone(England.ZONE));
    }

    @Test
    void aWorkerHasAnHourLessInMarchAndAnHourMoreInOctober() {
        OffsetDateTime march = at(LocalDateTime.parse("2026-03-27T16:00"));
        OffsetDateTime october = at(LocalDateTime.parse("2026-10-23T16:00"));

        assertThat(Duration.between(march, WorkingDays.oneWorkingDayAfter(march)))
                .isEqualTo(Duration.ofHours(71));
        assertThat(Duration.between(october, WorkingDays.oneWorkingDayAfter(october)))
                .isEqualTo(Duration.ofHours(73));
    }

    @Test
    void theHourThatComesTwiceIsReadByTheSameTimeWhicheverOfTheTwoItWas() {
        OffsetDateTime first = OffsetDateTime.parse("2026-10-25T00:30Z");
        OffsetDateTime second = OffsetDateTime.parse("2026-10-25T01:30Z");

        assertThat(first.atZoneSameInstant(England.ZONE).toLocalTime())
                .isEqualTo(second.atZoneSameInstant(England.ZONE).toLocalTime());
        assertThat(WorkingDays.oneWorkingDayAfter(first)).isEqualTo(WorkingDays.oneWorkingDayAfter(second));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028})
    void theBankHolidaysOfEachYearAreThoseThatTheRulesGive(int year) {
        TreeSet<LocalDate> byRule = new TreeSet<>();
        LocalDate easter = easter(year);
        byRule.add(easter.minusDays(2));
        byRule.add(easter.plusDays(1));
        byRule.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        byRule.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        byRule.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        for (LocalDate fixed :
                new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26)}) {
            LocalDate day = fixed;
            while (day.getDayOfWeek().getValue() > 5 || byRule.contains(day)) {
                day = day.plusDays(1);
            }
            byRule.add(day);
        }

        assertThat(WorkingDays.holidays().stream().filter(day -> day.getYear() == year))
                .containsExactlyInAnyOrderElementsOf(byRule);
    }

    @Test
    void aFileBesideTheProgramAddsYearsAsSpreadsheetsSaveItAndAWrongLineTakesNoneOfTheOthersAway(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("bank-holidays-england.csv");
        Files.write(file, "\uFEFFday,name\r\n2029-01-01,New Year\u2019s Day\r\n".getBytes(StandardCharsets.UTF_8));
        Files.write(
                file,
                "\"2029-03-30\",\"Good Friday\"\n02/04/2029,Easter Monday\n2029-5-7\n\n2029-12-25,Christmas \u00b7 Day"
                        .getBytes(StandardCharsets.ISO_8859_1),
                StandardOpenOption.APPEND);

        assertThat(WorkingDays.read(file).stream().filter(day -> day.getYear() > 2028))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2029, 1, 1), LocalDate.of(2029, 3, 30), LocalDate.of(2029, 12, 25));
        assertThat(WorkingDays.read(file)).containsAll(WorkingDays.holidays());
        assertThat(WorkingDays.read(folder)).isEqualTo(WorkingDays.holidays());
    }

    @Test
    void howFarTheyAreKnownIsKnown() {
        assertThat(WorkingDays.knownUntil()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    private static OffsetDateTime at(LocalDateTime there) {
        return there.atZone(England.ZONE).toOffsetDateTime();
    }

    /** By the anonymous Gregorian rule. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
