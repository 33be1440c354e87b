package heard.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.access.Ids;
import heard.children.Child;
import heard.testing.Given;
import heard.testing.HeardServer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job. Each test looks at its own children alone: a run makes those of every child in the database. */
class CalendarTests {

    record Made(LocalDate periodFrom, LocalDate periodTo, String origin, String state) {}

    @Test
    void theFirstIsDueThreeMonthsAfterTheCaseWasOpenedAndIsMadeAFortnightAhead() {
        Child child = Given.aChild().openedOn(day("2026-08-26")).save();

        run("2026-11-11");
        assertThat(of(child)).isEmpty();

        run("2026-11-12");
        assertThat(of(child)).containsExactly(new Made(day("2026-08-26"), day("2026-11-26"), "CALENDAR", "DRAFT"));
    }

    @Test
    void theNextIsDueThreeMonthsAfterTheDateOfTheLastAndItsPeriodBeginsTheDayAfter() {
        Child child = Given.aChild().openedOn(day("2026-06-01")).save();

        run("2026-09-01");
        run("2026-12-01");

        assertThat(of(child))
                .extracting(Made::periodFrom, Made::periodTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day("2026-06-01"), day("2026-09-01")),
                        org.assertj.core.groups.Tuple.tuple(day("2026-09-02"), day("2026-12-01")));
    }

    @Test
    void runningAgainMakesNone() {
        Child child = Given.aChild().openedOn(day("2024-03-31")).save();

        run("2026-11-12");
        var first = of(child);
        run("2026-11-12");
        run("2026-11-13");

        assertThat(first).hasSize(1);
        assertThat(of(child)).isEqualTo(first);
    }

    @Test
    void afterAStopOfManyMonthsThereIsOneRecordForTheWholeStretch() {
        Child child = Given.aChild().openedOn(day("2025-01-06")).save();
        run("2025-04-06");

        run("2026-09-01");

        assertThat(of(child)).last().isEqualTo(new Made(day("2025-04-07"), day("2026-07-06"), "CALENDAR", "DRAFT"));
        assertThat(of(child)).hasSize(2);
    }

    @Test
    void monthEndsAndLeapDaysFollowTheRule() {
        Child november = Given.aChild().openedOn(day("2027-11-30")).save();
        Child leap = Given.aChild().openedOn(day("2028-02-29")).save();
        Child january = Given.aChild().openedOn(day("2027-01-31")).save();

        run("2027-04-30");
        run("2028-02-29");
        run("2028-05-29");

        assertThat(of(november)).first().extracting(Made::periodTo).isEqualTo(day("2028-02-29"));
        assertThat(of(leap)).first().extracting(Made::periodTo).isEqualTo(day("2028-05-29"));
        assertThat(of(january)).first().extracting(Made::periodTo).isEqualTo(day("2027-04-30"));
    }

    @Test
    void aClosedCaseHasNone() {
        Child child = Given.aChild()
                .openedOn(day("2025-01-06"))
                .closedOn(day("2026-10-01"))
                .save();

        run("2026-11-12");

        assertThat(of(child)).isEmpty();
        assertThat(dueOn(child)).isEmpty();
    }

    @Test
    void aCaseThatIsOpenedAgainBeginsAnew() {
        Child child = Given.aChild().openedOn(day("2025-01-06")).save();
        run("2025-04-06");
        Given.asService(() -> jdbc().sql("update child set case_opened_on = :on where id = :id")
                .param("on", day("2026-09-10"))
                .param("id", child.id())
                .update());

        run("2026-11-12");
        assertThat(of(child)).hasSize(1);
        run("2026-12-10");

        assertThat(of(child)).last().isEqualTo(new Made(day("2026-09-10"), day("2026-12-10"), "CALENDAR", "DRAFT"));
    }

    @Test
    void threeNodesAtOnceMakeExactlyOneForEachOfAThousandChildren() throws Exception {
        UUID team = Given.aTeam().id();
        Given.asService(() -> jdbc().sql("""
                        insert into child (id, local_number, born_on, sex, status, team_id, case_opened_on)
                        select uuid_v7(), 'Job ' || :team::text || n, date '2015-01-01', 'U', 'CIN', :team, date '2026-05-01' + n % 28
                        from generate_series(1, 1000) n
                        """).param("team", team).update());

        CyclicBarrier together = new CyclicBarrier(3);
        int made = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> runs = java.util.stream.IntStream.range(0, 3)
                    .mapToObj(node -> threads.submit(() -> {
                        together.await();
                        return HeardServer.bean(Analyses.class).makeDue(day("2026-09-01"));
                    }))
                    .toList();
            for (Future<Integer> run : runs) {
                made += run.get();
            }
        }

        assertThat(made).isGreaterThanOrEqualTo(1000);
        assertThat(counts(team)).containsExactly(1000, 1000);
    }

    @Test
    void theDatabaseHoldsOneForAChildAndADayWhateverTheProgramDoes() {
        Child child = Given.aChild().openedOn(day("2026-05-01")).save();
        run("2026-08-01");

        assertThatThrownBy(() -> Given.asService(() -> jdbc().sql("""
                        insert into analysis (child_id, id, period_from, period_to, origin, made_at)
                        values (:child, :id, date '2026-08-01', date '2026-08-01', 'BY_HAND', now())
                        """)
                        .param("child", child.id())
                        .param("id", Ids.next())
                        .update()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theDueDateOfEachChildIsThatOfTheOpenDraftElseThreeMonthsOn() {
        Child waiting = Given.aChild().openedOn(day("2026-10-30")).save();
        Child open = Given.aChild().openedOn(day("2026-05-01")).save();

        run("2026-08-01");

        assertThat(dueOn(waiting)).containsExactly(day("2027-01-30"));
        assertThat(dueOn(open)).containsExactly(day("2026-08-01"));
    }

    private static List<Integer> counts(UUID team) {
        var counts = new java.util.ArrayList<Integer>();
        Given.asService(() -> counts.addAll(
                jdbc().sql("""
                        select unnest(array[count(*), count(distinct a.child_id)]::int[])
                        from analysis a join child c on c.id = a.child_id where c.team_id = :team
                        """).param("team", team).query(Integer.class).list()));
        return counts;
    }

    private static List<Made> of(Child child) {
        var made = new java.util.ArrayList<Made>();
        Given.asService(() -> made.addAll(
                jdbc().sql("""
                        select period_from, period_to, origin, state from analysis where child_id = :id order by period_to
                        """).param("id", child.id()).query(Made.class).list()));
        return made;
    }

    private static List<LocalDate> dueOn(Child child) {
        var due = new java.util.ArrayList<LocalDate>();
        Given.asService(() -> due.addAll(jdbc().sql("select due_on from analysis_due where child_id = :id")
                .param("id", child.id())
                .query(LocalDate.class)
                .list()));
        return due;
    }

    private static void run(String today) {
        HeardServer.bean(Analyses.class).makeDue(day(today));
    }

    private static JdbcClient jdbc() {
        return HeardServer.bean(JdbcClient.class);
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
