package heard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Given;
import heard.testing.HeardServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** Who gets an alert, and who after them when nobody acknowledges it: by the database's clock, once, whoever else looks. */
class ClimbTests {

    private static final StaffMember DUTY = Given.aWorker(Given.aTeam());
    private static final StaffMember NIGHT = Given.aWorker(Given.aTeam());

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final StaffMember manager = Given.aManager(team);

    @BeforeAll
    static void thereIsADutyTeam() {
        Raised.duty(DUTY, "DUTY");
        Raised.duty(NIGHT, "OUT_OF_HOURS");
    }

    @Test
    void anUrgentOneClimbsFromTheWorkerToTheManagerToDutyToOutOfHours() {
        NewAlert alert = Raised.raise(Raised.urgent(theirs()));
        assertThat(Raised.reached(alert)).containsExactly(worker.userName());

        Raised.minutesPass(alert, 14);
        assertThat(Raised.reached(alert)).containsExactly(worker.userName());
        Raised.minutesPass(alert, 1);
        assertThat(Raised.reached(alert)).containsExactly(worker.userName(), manager.userName());
        Raised.minutesPass(alert, 15);
        assertThat(Raised.reached(alert)).contains(DUTY.userName()).doesNotContain(NIGHT.userName());
        Raised.minutesPass(alert, 30);
        assertThat(Raised.reached(alert)).contains(NIGHT.userName());
        assertThat(Raised.find(alert).isOpen()).isTrue();
    }

    @Test
    void afterAStopOfHoursEverybodyOfTheLadderIsToldAtOnceAndRemindedOnce() {
        NewAlert alert = Raised.raise(Raised.urgent(theirs()));

        Raised.minutesPass(alert, 600);

        assertThat(Raised.reached(alert))
                .contains(worker.userName(), manager.userName(), DUTY.userName(), NIGHT.userName());
        assertThat(Raised.count("select count(*) from alert_step where child_id = :child and alert_id = :id", alert))
                .isEqualTo(5);
        assertThat(Raised.find(alert).climbsAt()).isNotNull();
    }

    @Test
    void whatIsToReadGoesToTheManagerAfterOneWorkingDayAndStaysThere() {
        NewAlert alert = Raised.raise(Raised.toRead(theirs()));
        assertThat(Raised.find(alert).climbsAt()).isEqualTo(Raised.find(alert).readBy());
        assertThat(Raised.reached(alert)).containsExactly(worker.userName());

        Raised.minutesPass(alert, 60 * 24 * 7);

        assertThat(Raised.reached(alert)).containsExactly(worker.userName(), manager.userName());
        assertThat(Raised.find(alert).climbsAt()).isNull();
    }

    @Test
    void whoeverCoversForAWorkerWhoIsAwayGetsItAndWhoeverCoversForThem() {
        StaffMember cover = Given.aWorker(Given.aTeam());
        StaffMember coversTheCover = Given.aWorker(Given.aTeam());
        Raised.away(worker, cover);
        NewAlert first = Raised.raise(Raised.urgent(theirs()));
        Raised.away(cover, coversTheCover);
        NewAlert second = Raised.raise(Raised.urgent(theirs()));

        assertThat(Raised.reached(first)).containsExactly(cover.userName());
        assertThat(Raised.reached(second)).containsExactly(coversTheCover.userName());
    }

    @Test
    void whatAWorkerHasOpenWhenTheyGoAwayGoesToWhoCovers() {
        NewAlert alert = Raised.raise(Raised.toRead(theirs()));
        StaffMember cover = Given.aWorker(Given.aTeam());
        Raised.away(worker, cover);

        HeardServer.bean(Climbs.class).handOver();

        assertThat(Raised.reached(alert)).contains(worker.userName(), cover.userName());
    }

    @Test
    void twoWhoCoverForEachOtherAndAreBothAwayLeaveItToTheManagerAndDuty() {
        StaffMember other = Given.aWorker(team);
        Raised.away(worker, other);
        Raised.away(other, worker);

        assertThat(Raised.reached(Raised.raise(Raised.urgent(theirs()))))
                .contains(manager.userName(), DUTY.userName())
                .doesNotContain(worker.userName(), other.userName());
    }

    @Test
    void aChildWhomNobodyWorksWithGoesToTheManagerAndToDutyAtOnce() {
        NewAlert alert = Raised.raise(Raised.urgent(Given.aChild().inTeam(team).save()));

        assertThat(Raised.reached(alert)).contains(manager.userName(), DUTY.userName());
    }

    @Test
    void aChildWithoutATeamGoesToDuty() {
        assertThat(Raised.reached(Raised.raise(Raised.toRead(Given.aChild().save()))))
                .contains(DUTY.userName());
    }

    @Test
    void aRestrictedRecordGoesToThoseNamedOnItAndToDutyAllTheSame() {
        Child child = Given.aChild().allocatedTo(worker).restricted().save();
        Given.asService(() -> HeardServer.bean(heard.children.Children.class).name(child.id(), List.of(worker.id())));
        NewAlert alert = Raised.raise(Raised.urgent(child));

        Raised.minutesPass(alert, 15);
        assertThat(Raised.reached(alert))
                .contains(worker.userName(), DUTY.userName())
                .doesNotContain(manager.userName());
    }

    @Test
    void nobodyIsToldOfAChildTheyHaveAConflictOfInterestWith() {
        Child child = theirs();
        Given.asService(() -> Raised.SQL
                .sql(
                        "insert into conflict_of_interest (child_id, staff_id, declared_on) values (:child, :staff, now())")
                .param("child", child.id())
                .param("staff", worker.id())
                .update());

        assertThat(Raised.reached(Raised.raise(Raised.urgent(child))))
                .contains(manager.userName())
                .doesNotContain(worker.userName());
    }

    @Test
    void theSameOneRaisesOnceHoweverOftenAndFromHoweverManyAtOnce() throws Exception {
        NewAlert alert = Raised.toRead(theirs());

        atOnce(12, () -> Raised.raise(alert));

        assertThat(Raised.count("select count(*) from alert where child_id = :child and :id is not null", alert))
                .isEqualTo(1);
        assertThat(Raised.count("select count(*) from alert_cause where child_id = :child and id = :id", alert))
                .isEqualTo(1);
    }

    @Test
    void whatIsSaidAboutTheSameThingJoinsItAndMakesItUrgentAndNeverLess() {
        Child child = theirs();
        NewAlert first = Raised.raise(Raised.toRead(child));
        NewAlert danger = Raised.raise(Raised.alert(child, Urgency.URGENT, Reason.DANGER_WORDS, first.aboutId()));
        NewAlert later = Raised.raise(Raised.alert(child, Urgency.TO_READ, Reason.SAID_SOMETHING, first.aboutId()));

        Alert kept = Raised.find(first);
        assertThat(kept.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(kept.reason()).isEqualTo(Reason.DANGER_WORDS);
        assertThat(kept.causes()).isEqualTo(3);
        assertThat(Raised.count("select count(*) from alert where child_id = :child and :id is not null", later))
                .isEqualTo(1);
        Raised.minutesPass(first, 15);
        assertThat(Raised.reached(first)).contains(manager.userName());
        assertThat(danger.id()).isNotEqualTo(kept.id());
    }

    @Test
    void manyAnswersOfOneReplyAtOnceAreOneAlertAndTheUrgentOneWins() throws Exception {
        Child child = theirs();
        var reply = Ids.next();

        atOnce(
                10,
                () -> Raised.raise(Raised.alert(
                        child,
                        Thread.currentThread().threadId() % 2 == 0 ? Urgency.URGENT : Urgency.TO_READ,
                        Reason.SAID_SOMETHING,
                        reply)));
        NewAlert last = Raised.raise(Raised.alert(child, Urgency.URGENT, Reason.DANGER_WORDS, reply));

        assertThat(Raised.count("select count(*) from alert where child_id = :child and :id is not null", last))
                .isEqualTo(1);
        assertThat(Raised.count("select count(*) from alert_cause where child_id = :child and :id is not null", last))
                .isEqualTo(11);
        assertThat(Raised.count(
                        "select count(*) from alert where child_id = :child and urgency = 'URGENT' and :id is not null",
                        last))
                .isEqualTo(1);
    }

    @Test
    void threeNodesAtOnceTakeEachStepOnce() throws Exception {
        List<NewAlert> alerts = IntStream.range(0, 30)
                .mapToObj(i -> Raised.raise(Raised.urgent(theirs())))
                .toList();
        alerts.forEach(alert -> Given.asService(() -> Raised.SQL
                .sql("""
                        update alert set climbs_from = climbs_from - interval '16 minutes',
                                         climbs_at = climbs_at - interval '16 minutes'
                        where child_id = :child and id = :id
                        """)
                .param("child", alert.childId())
                .param("id", alert.id())
                .update()));

        atOnce(3, () -> HeardServer.bean(Climbs.class).climb());

        for (NewAlert alert : alerts) {
            assertThat(Raised.reached(alert)).containsExactly(worker.userName(), manager.userName());
            assertThat(Raised.count(
                            "select count(*) from alert_step where child_id = :child and alert_id = :id", alert))
                    .isEqualTo(2);
        }
    }

    @Test
    void outsideATransactionNothingCanBeRaised() {
        NewAlert alert = Raised.urgent(theirs());

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> HeardServer.bean(Alerts.class).raise(alert))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Child theirs() {
        return Given.aChild().allocatedTo(worker).save();
    }

    private static void atOnce(int threads, Callable<?> work) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<? extends Future<?>> all = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        go.await();
                        return work.call();
                    }))
                    .toList();
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
