package heard.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.testing.HeardServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeriodTests {

    @Test
    void threeMonthsAfterTheThirtiethOfNovemberIsTheLastOfFebruary() {
        assertThat(Period.next(day("2026-11-30"))).isEqualTo(day("2027-02-28"));
        assertThat(Period.next(day("2027-11-30"))).isEqualTo(day("2028-02-29"));
        assertThat(Period.next(day("2027-11-29"))).isEqualTo(day("2028-02-29"));
    }

    @Test
    void theDayOfTheMonthIsThatOfTheLastOneAndIsNotAnchoredToAnEarlierOne() {
        assertThat(Period.next(day("2027-01-31"))).isEqualTo(day("2027-04-30"));
        assertThat(Period.next(day("2027-04-30"))).isEqualTo(day("2027-07-30"));
        assertThat(Period.next(day("2028-02-29"))).isEqualTo(day("2028-05-29"));
    }

    @Test
    void nothingIsDueBeforeThreeMonthsHavePassed() {
        assertThat(Period.due(day("2026-11-30"), day("2027-02-27"))).isEmpty();
        assertThat(Period.due(day("2026-11-30"), day("2027-02-28"))).contains(day("2027-02-28"));
        assertThat(Period.due(day("2026-11-30"), day("2026-11-01"))).isEmpty();
        assertThat(Period.due(day("2026-11-30"), day("2024-01-01"))).isEmpty();
    }

    @Test
    void whatWasMissedIsOneRecordDatedTheLatestOfTheMissedDates() {
        assertThat(Period.due(day("2025-11-30"), day("2026-11-12"))).contains(day("2026-08-30"));
        assertThat(Period.due(day("2025-11-30"), day("2026-11-29"))).contains(day("2026-08-30"));
        assertThat(Period.due(day("2025-11-30"), day("2026-11-30"))).contains(day("2026-11-30"));
        assertThat(Period.due(day("2024-02-29"), day("2025-02-28"))).contains(day("2025-02-28"));
    }

    @Test
    void aPeriodEndsNotBeforeItBegins() {
        assertThatThrownBy(() -> new Period(day("2026-11-12"), day("2026-11-11")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Every day of six years, two of them leap years, looked at from days up to 14 months on. */
    @Test
    void theDatabaseComputesTheSameDatesAsTheProgram() {
        record Computed(
                LocalDate last,
                LocalDate notPast,
                LocalDate next,
                @org.jspecify.annotations.Nullable LocalDate due) {}
        List<Computed> rows = HeardServer.bean(JdbcClient.class)
                .sql("""
                        select l::date as last, (l + ahead * interval '1 day')::date as not_past,
                               (l + interval '3 months')::date as next,
                               analysis_date(l::date, (l + ahead * interval '1 day')::date) as due
                        from generate_series(timestamp '2023-01-01', timestamp '2028-12-31', interval '1 day') l,
                             unnest(array[-40, 0, 27, 30, 58, 59, 60, 88, 89, 90, 91, 92, 93, 120, 150, 179, 180, 181, 182, 183,
                                 184, 185, 210, 240, 272, 273, 274, 275, 276, 330, 363, 364, 365, 366, 367, 420]) ahead
                        """)
                .query(Computed.class)
                .list();

        List<Computed> differing = new ArrayList<>(rows);
        differing.removeIf(row -> row.next().equals(Period.next(row.last()))
                && Period.due(row.last(), row.notPast()).equals(java.util.Optional.ofNullable(row.due())));

        assertThat(rows).hasSizeGreaterThan(78_000);
        assertThat(differing).isEmpty();
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
