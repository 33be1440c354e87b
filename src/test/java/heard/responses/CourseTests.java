package heard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void nothingRunsBeforeTheFirstStep() {
        assertThat(Course.of(List.of()).since()).isNull();
    }

    @Test
    void itRunsFromTheEarliestStepWhicheverWasWrittenDownFirst() {
        assertThat(Course.of(List.of(step(StepKind.DECIDED, 3), step(StepKind.HEARD, 1)))
                        .since())
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void onceToldNothingRunsUntilSomethingElseIsDecided() {
        List<Step> told = List.of(step(StepKind.HEARD, 0), step(StepKind.DECIDED, 1), step(StepKind.TOLD, 1));
        assertThat(Course.of(told).since()).isNull();
        assertThat(Course.of(told).toldOn()).isEqualTo(MONDAY.plusDays(1));

        List<Step> again = List.of(told.get(0), told.get(1), told.get(2), step(StepKind.DECIDED, 8));
        assertThat(Course.of(again).since()).isEqualTo(MONDAY.plusDays(8));
        assertThat(Course.of(again).decidedOn()).isEqualTo(MONDAY.plusDays(8));
    }

    @Test
    void aBankHolidayAndWeekendsAreNoWorkingDays() {
        assertThat(heard.alerts.WorkingDays.after(LocalDate.of(2026, 12, 24), 1))
                .isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(heard.alerts.WorkingDays.after(LocalDate.of(2026, 11, 14), 10))
                .isEqualTo(LocalDate.of(2026, 11, 27));
    }

    private static Step step(StepKind kind, int day) {
        return new Step(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                1,
                Ids.next(),
                kind,
                MONDAY.plusDays(day),
                "Amira Khan",
                null,
                null,
                kind == StepKind.DECIDED ? Outcome.ACTED_ON : null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                "Amira Khan",
                OffsetDateTime.parse("2026-11-12T10:00:00Z"));
    }
}
