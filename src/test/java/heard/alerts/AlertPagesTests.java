package heard.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertPagesTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final StaffMember manager = Given.aManager(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final Visitor page = Visitor.signedInAs(worker);

    @Test
    void anOpenAlertStandsOnTheListWithItsAgeItsUrgencyInWordsAndTheChildsFacts() {
        NewAlert alert = Raised.raise(Raised.urgent(child));

        Answer list = page.get("/alerts");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text())
                .contains("Urgent", "Jayden", "pressed “I don’t feel safe”", "less than a minute ago")
                .contains(
                        "Talks best while walking",
                        "Worker: " + worker.name(),
                        "Goes to the next person in 14 minutes");
        assertThat(list.page().select("a[href=" + page(alert) + "]")).isNotEmpty();
        assertThat(list.page().select(".bar__count").eachText()).contains("1 open");
    }

    @Test
    void anAlertThatWentToEverybodySaysWhenDutyAndOutOfHoursAreToldAgain() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Raised.minutesPass(alert, 62);

        assertThat(page.get("/alerts").text())
                .contains("Goes to duty and out of hours again in 57 minutes")
                .doesNotContain("next person");
        assertThat(page.get(page(alert)).text()).contains("Goes to duty and out of hours again in 57 minutes");
    }

    @Test
    void aLongListGoesOnUntilTheLastOfThem() {
        for (int n = 0; n < 103; n++) {
            Raised.raise(Raised.toRead(child));
        }
        NewAlert urgent = Raised.raise(Raised.urgent(child));

        Answer first = page.get("/alerts");
        assertThat(first.text()).contains("1 to 100 of 104 are on this page");
        assertThat(first.page().expectFirst(".alert__what a").attr("href")).isEqualTo(page(urgent));
        Answer second =
                page.get(first.page().expectFirst("a:contains(Those after)").attr("href"));
        assertThat(second.text()).contains("101 to 104 of 104 are on this page");
        assertThat(second.page().select("li.alert")).hasSize(4);
        assertThat(second.page().select("a:contains(Those after)")).isEmpty();
        assertThat(second.page().expectFirst("a:contains(Those before)").attr("href"))
                .isEqualTo("/alerts?of=mine&after=0");
        // Past the last of them, as when some were closed meanwhile: not "Nothing waits for you".
        assertThat(page.get("/alerts?after=200").location()).isEqualTo("/alerts?of=mine");
    }

    @Test
    void aQualityOfficerIsToldWhoWritesDownWhatWasDoneAndIsOfferedNothingThatIsNotTheirs() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        assertThat(quality.get("/alerts").text()).contains("All open").doesNotContain("When I am away");
        assertThat(quality.get(page(alert)).text())
                .contains("If Jayden may be in danger now, ring 999. Then speak to one of those below")
                .doesNotContain("I have acted on this");
    }

    @Test
    void theListSaysThatAChildsWorkerHasLeft() {
        Raised.raise(Raised.urgent(child));
        Given.asService(() -> Raised.SQL
                .sql("update staff set left_on = :today where id = :id")
                .param("today", Raised.today())
                .param("id", worker.id())
                .update());

        assertThat(Visitor.signedInAs(manager).get("/alerts?of=all").text())
                .contains("Worker: " + worker.name() + ", who has left.");
    }

    @Test
    void whatClimbedSaysToWhom() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Raised.minutesPass(alert, 16);

        assertThat(Visitor.signedInAs(manager).get("/alerts").text())
                .contains("Now with " + manager.name() + " (the team’s manager)");
        assertThat(page.get(page(alert)).text()).contains(worker.name(), "the allocated worker", manager.name());
    }

    @Test
    void sayingWhatWasDoneClosesItAndItStandsAmongThoseThatAreDone() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Answer form = page.get(page(alert));

        Answer answer = acknowledge(page, alert, form, "I rang Nana Rose. Jayden is with her.");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/alerts?done=yes");
        assertThat(page.get("/alerts?done=yes").text()).contains("Thank you", "Nothing waits for you");
        assertThat(page.get("/alerts/done").text()).contains("I rang Nana Rose. Jayden is with her.", worker.name());
        assertThat(page.get(page(alert)).text()).contains("What was done", "I rang Nana Rose");
        Raised.minutesPass(alert, 600);
        assertThat(Raised.reached(alert)).containsExactly(worker.userName());
    }

    @Test
    void nothingIsClosedWithoutWordsAndTooManyAreKept() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Answer form = page.get(page(alert));
        String long_ = "x".repeat(2_001);

        Answer empty = acknowledge(page, alert, form, "   ");
        Answer tooLong = acknowledge(page, alert, form, long_);

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Write what you did");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.typed("done").strip()).isEqualTo(long_);
        assertThat(tooLong.text()).contains("characters, and has ");
        assertThat(Raised.find(alert).isOpen()).isTrue();
    }

    @Test
    void sentTwentyTimesAtOnceItIsOneAcknowledgement() throws Exception {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Answer form = page.get(page(alert));

        try (ExecutorService clicks = Executors.newFixedThreadPool(10)) {
            List<Callable<Integer>> all = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i -> () -> acknowledge(page.copy(), alert, form, "Spoke to the school")
                            .status())
                    .toList();
            for (var one : clicks.invokeAll(all)) {
                assertThat(one.get()).isEqualTo(303);
            }
        }

        assertThat(Raised.find(alert).done()).isEqualTo("Spoke to the school");
        assertThat(Raised.count("""
                select count(*) from audit_event
                where child_id = :child and subject_id = :id and action = 'WROTE'
                """, alert)).isEqualTo(1);
    }

    @Test
    void whoComesSecondIsShownWhatTheOtherDidAndKeepsTheirOwnWords() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Visitor other = Visitor.signedInAs(manager);
        Answer mine = page.get(page(alert));
        Answer theirs = other.get(page(alert));
        acknowledge(other, alert, theirs, "I have sent a colleague.");

        Answer answer = acknowledge(page, alert, mine, "I rang the school.");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains(
                        manager.name() + " has said what they did meanwhile",
                        "I have sent a colleague.",
                        "I rang the school.");
        assertThat(Raised.find(alert).done()).isEqualTo("I have sent a colleague.");
    }

    @Test
    void whatAChildAddsWhileTheFormIsOpenIsNotClosedUnread() {
        NewAlert alert = Raised.raise(Raised.alert(child, Urgency.URGENT, Reason.CHOSE_NOT_SAFE, Ids.next()));
        Answer form = page.get(page(alert));
        Raised.raise(Raised.alert(child, Urgency.URGENT, Reason.DANGER_WORDS, alert.aboutId()));

        Answer answer = acknowledge(page, alert, form, "Rang them.");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("said more while you were writing");
        assertThat(answer.typed("done").strip()).isEqualTo("Rang them.");
        assertThat(Raised.find(alert).isOpen()).isTrue();
        assertThat(acknowledge(page, alert, answer, "Read both and rang them.").status())
                .isEqualTo(303);
    }

    @Test
    void anUrgentOneIsNotClosedByReadingAndOneToReadIsWhenItIsTheirs() {
        UUID urgentReply = Ids.next();
        NewAlert urgent = Raised.raise(Raised.alert(child, Urgency.URGENT, Reason.DANGER_WORDS, urgentReply));
        NewAlert toRead = Raised.raise(Raised.toRead(child));
        UUID about = java.util.Objects.requireNonNull(toRead.aboutId());
        StaffMember colleague = Given.aWorker(team);

        Raised.as(colleague, () -> alerts().readBy(Raised.viewer(colleague), child.id(), about));
        assertThat(Raised.find(toRead).isOpen()).isTrue();
        Raised.as(worker, () -> {
            alerts().readBy(Raised.viewer(worker), child.id(), about);
            alerts().readBy(Raised.viewer(worker), child.id(), urgentReply);
        });

        assertThat(Raised.find(toRead).isOpen()).isFalse();
        assertThat(Raised.find(toRead).closedByName()).isEqualTo(worker.name());
        assertThat(Raised.find(urgent).isOpen()).isTrue();
        NewAlert later = Raised.raise(Raised.alert(child, Urgency.TO_READ, Reason.SAID_SOMETHING, toRead.aboutId()));
        assertThat(Raised.find(later).isOpen()).isTrue();
    }

    @Test
    void whoGotItByCoverMayOpenTheRecordWhileItIsOpenAndNotForLongAfter() {
        StaffMember cover = Given.aWorker(Given.aTeam());
        Visitor covering = Visitor.signedInAs(cover);
        assertThat(covering.get("/children/" + child.id() + "/voice").status()).isEqualTo(404);
        Raised.away(worker, cover);
        NewAlert alert = Raised.raise(Raised.urgent(child));

        assertThat(covering.get("/children/" + child.id() + "/voice").status()).isEqualTo(200);
        assertThat(covering.get("/alerts").text()).contains("Jayden");
        Answer form = covering.get(page(alert));
        assertThat(acknowledge(covering, alert, form, "Visited.").status()).isEqualTo(303);
        assertThat(acknowledge(covering, alert, form, "Visited.").status()).isEqualTo(303);
        Raised.quarterOfAnHourPasses(alert);

        assertThat(covering.get("/children/" + child.id() + "/voice").status()).isEqualTo(404);
        assertThat(covering.get(page(alert)).status()).isEqualTo(404);
        assertThat(covering.get("/alerts/done").text()).doesNotContain("Jayden");
    }

    @Test
    void whoeverMayNotKnowOfTheChildFindsNoAlert() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));

        assertThat(stranger.get(page(alert)).status()).isEqualTo(404);
        assertThat(stranger.post(
                                page(alert) + "/acknowledgement",
                                "closingId",
                                Ids.next().toString(),
                                "causes",
                                "1",
                                "done",
                                "x")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/alerts?of=all").text()).doesNotContain("Jayden");
        assertThat(page.get("/children/" + child.id() + "/alerts/" + Ids.next()).status())
                .isEqualTo(404);
        assertThat(Visitor.signedInAs(Given.anAdministrator()).get("/alerts").status())
                .isEqualTo(403);
    }

    @Test
    void aQualityOfficerSeesAllAndActsOnNone() {
        NewAlert alert = Raised.raise(Raised.urgent(child));
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        assertThat(quality.get(page(alert)).text()).contains("Jayden").doesNotContain("I have acted on this");
        assertThat(quality.post(
                                page(alert) + "/acknowledgement",
                                "closingId",
                                Ids.next().toString(),
                                "causes",
                                "1",
                                "done",
                                "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatNobodyReadWithinAWorkingDayIsOnAListOfItsOwn() {
        NewAlert late = Raised.raisedThreeDaysAgo(child);
        NewAlert fresh = Raised.raise(
                Raised.toRead(Given.aChild().called("Aisha").allocatedTo(worker).save()));

        Answer list = page.get("/alerts/unread");

        assertThat(list.text()).contains("Jayden", "Not read in time").doesNotContain("Aisha");
        assertThat(page.get("/alerts").text()).contains("Aisha");
        assertThat(fresh.id()).isNotEqualTo(late.id());
    }

    @Test
    void daysThatCannotBeAreSaidBesideTheField() {
        assertThat(page.get("/alerts/done?from=2026-11-10&to=2026-11-01").status())
                .isEqualTo(422);
        assertThat(page.get("/alerts/done?from=2026-02-31").text()).contains("There is no such day");
        assertThat(page.get("/alerts/done?before=nonsense").status()).isEqualTo(200);
    }

    @Test
    void theNumberInTheBarIsAskedForWithoutKeepingAnybodySignedIn() {
        Raised.raise(Raised.urgent(child));
        Raised.raise(Raised.toRead(child));

        Answer answer = page.get("/alerts/count");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"alerts\":2,\"urgent\":1}");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void myChildrenAndTheTopOfTheRecordSayThatAnAlertIsOpen() {
        NewAlert alert = Raised.raise(Raised.urgent(child));

        assertThat(page.get("/children").text()).contains("urgent alert open");
        Answer record = page.get("/children/" + child.id() + "/voice");
        assertThat(record.page()
                        .select(".child__flags a[href=" + page(alert) + "]")
                        .text())
                .isEqualTo("Urgent alert open");
        assertThat(page.get("/children/" + child.id() + "/alerts").location()).isEqualTo(page(alert));
    }

    @Test
    void severalOfAKindAreOneFlagThatLeadsToTheOneOpenLongest() {
        NewAlert longest = Raised.raise(Raised.urgent(child));
        Raised.raise(Raised.urgent(child));
        Raised.raise(Raised.toRead(child));

        assertThat(page.get("/children/" + child.id() + "/voice").page().select(".child__flags a[href*=/alerts/]"))
                .satisfiesExactly(
                        urgent -> {
                            assertThat(urgent.text()).isEqualTo("2 urgent alerts open");
                            assertThat(urgent.attr("href")).isEqualTo(page(longest));
                        },
                        toRead -> assertThat(toRead.text()).isEqualTo("Something to read"));
    }

    @Test
    void untilMailIsSetUpThePageSaysSo() {
        assertThat(page.get("/alerts").text()).contains("Mail is not set up");
    }

    @Test
    void aChildsOwnTransactionRaisesWithNoMoreRightThanTheirVisitGives() {
        NewAlert alert = Raised.toRead(child);
        NewAlert others = Raised.toRead(Given.aChild().allocatedTo(worker).save());

        Raised.asTheChild(child, () -> {
            alerts().raise(alert);
            alerts().raise(Raised.alert(child, Urgency.URGENT, Reason.DANGER_WORDS, alert.aboutId()));
        });

        assertThat(Raised.find(alert).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(Raised.reached(alert)).containsExactly(worker.userName());
        assertThatThrownBy(() -> Raised.asTheChild(child, () -> alerts().raise(others)))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void aRestrictedRecordIsOpenToDutyOnceItIsTheirTurnAndToNobodyElse() {
        Child restricted =
                Given.aChild().called("Noor").allocatedTo(worker).restricted().save();
        Given.asService(
                () -> HeardServer.bean(heard.children.Children.class).name(restricted.id(), List.of(worker.id())));
        StaffMember duty = Given.aWorker(Given.aTeam());
        Raised.duty(duty, "DUTY");
        NewAlert alert = Raised.raise(Raised.urgent(restricted));
        Visitor onDuty = Visitor.signedInAs(duty);
        assertThat(onDuty.get(page(alert)).status()).isEqualTo(404);

        Raised.minutesPass(alert, 30);

        assertThat(onDuty.get(page(alert)).status()).isEqualTo(200);
        assertThat(onDuty.get("/children/" + restricted.id() + "/voice").status())
                .isEqualTo(200);
        assertThat(Visitor.signedInAs(manager).get(page(alert)).status()).isEqualTo(404);
    }

    @Test
    void aPageThatLooksByItselfKeepsNobodySignedIn() {
        Raised.lastSeenHalfAnHourAgo(worker);
        assertThat(page.getByItself("/alerts/count").status()).isEqualTo(200);
        assertThat(Raised.minutesSinceSeen(worker)).isEqualTo(30);

        page.get("/alerts");

        assertThat(Raised.minutesSinceSeen(worker)).isZero();
    }

    private static Alerts alerts() {
        return HeardServer.bean(Alerts.class);
    }

    private static String page(NewAlert alert) {
        return "/children/" + alert.childId() + "/alerts/" + alert.id();
    }

    private static Answer acknowledge(Visitor visitor, NewAlert alert, Answer form, String done) {
        return visitor.post(
                page(alert) + "/acknowledgement",
                "closingId",
                form.typed("closingId"),
                "causes",
                form.typed("causes"),
                "done",
                done);
    }
}
