package heard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A child's analyses in their tab, those made by hand, and the list of what is to be done. */
class ChildAnalysesTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);

    @Test
    void aChildWithNoAnalysisIsToldOfTheFirst() {
        Child child = opened("2026-10-30");

        Answer page = Visitor.signedInAs(worker).get(tab(child));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("No analysis yet", "30 January 2027");
        assertThat(page.page().select(".tabs [aria-current]").text()).isEqualTo("Voice of the child analysis");
    }

    @Test
    void theTabShowsTheOneToGoOnWithAndTheHistory() {
        Child child = opened("2026-05-10");
        run("2026-08-10");

        Answer page = Visitor.signedInAs(worker).get(tab(child));

        assertThat(page.text()).contains("Overdue.", "10 May to 10 August 2026", "draft, 94 days overdue");
        assertThat(page.page().select(".note a").attr("href"))
                .endsWith(AnalysesOfAChild.latest(child).toString());
    }

    @Test
    void oneMadeByHandIsDatedTodayAndResetsTheClock() {
        Child child = opened("2026-09-15");
        UUID id = Ids.next();

        Answer made = Visitor.signedInAs(worker).post(make(child), "id", id.toString());
        Answer again = Visitor.signedInAs(worker).post(make(child), "id", id.toString());
        Answer another =
                Visitor.signedInAs(worker).post(make(child), "id", Ids.next().toString());

        assertThat(made.status()).isEqualTo(303);
        assertThat(List.of(again.location(), another.location())).containsOnly(made.location());
        assertThat(AnalysesOfAChild.all(child)).singleElement().satisfies(analysis -> {
            assertThat(analysis.id()).isEqualTo(id);
            assertThat(analysis.origin()).isEqualTo(Origin.BY_HAND);
            assertThat(analysis.period()).isEqualTo(new Period(day("2026-09-15"), TestClock.TODAY));
        });
        // Without it the first would be due on 15 December; now the next is due three months from today.
        run("2026-12-15");
        assertThat(AnalysesOfAChild.all(child)).hasSize(1);
        run("2027-02-12");
        assertThat(AnalysesOfAChild.all(child)).hasSize(2).first().satisfies(next -> {
            assertThat(next.period()).isEqualTo(new Period(day("2026-11-13"), day("2027-02-12")));
            assertThat(next.origin()).isEqualTo(Origin.CALENDAR);
        });
    }

    @Test
    void aDraftThatIsNotDueYetIsBroughtForwardWithWhatIsWrittenInIt() {
        Child child = opened("2026-08-20");
        run("2026-11-12");
        UUID draft = AnalysesOfAChild.latest(child);
        Visitor visitor = Visitor.signedInAs(worker);
        visitor.post(
                "/children/" + child.id() + "/analyses/" + draft, AnalysesOfAChild.form(child, "telling", "Begun"));

        Answer answer = visitor.post(make(child), "id", Ids.next().toString());

        assertThat(answer.location()).endsWith(draft.toString());
        assertThat(AnalysesOfAChild.all(child)).singleElement().satisfies(analysis -> {
            assertThat(analysis.periodTo()).isEqualTo(TestClock.TODAY);
            assertThat(analysis.telling()).isEqualTo("Begun");
        });
    }

    @Test
    void whatIsOverdueStaysAndTheNewOneTakesItsOpenActionsOver() {
        Child child = opened("2026-05-10");
        run("2026-08-10");
        Visitor visitor = Visitor.signedInAs(worker);
        UUID first = AnalysesOfAChild.latest(child);
        visitor.post(
                "/children/" + child.id() + "/analyses/" + first,
                AnalysesOfAChild.form(
                        child, "action", "Ring school", "owner", worker.id().toString(), "by", "2026-12-01"));

        Answer made = visitor.post(make(child), "id", Ids.next().toString());

        assertThat(visitor.get(made.location()).page().select(".actions-table").text())
                .contains("Ring school", "open, carried over");
        assertThat(visitor.get("/children/" + child.id() + "/analyses/" + first)
                        .page()
                        .select(".actions-table")
                        .text())
                .contains("carried over")
                .doesNotContain("open");
    }

    @Test
    void aClosedCaseHasNoNewOneAndSaysSo() {
        Child child =
                Given.aChild().allocatedTo(worker).closedOn(day("2026-10-01")).save();

        Answer answer =
                Visitor.signedInAs(worker).post(make(child), "id", Ids.next().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("This case is closed");
        assertThat(AnalysesOfAChild.all(child)).isEmpty();
    }

    @Test
    void aWorkerOfAnotherTeamGetsNotFoundAndMakesNone() {
        Child child = opened("2026-09-15");
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));

        assertThat(stranger.get(tab(child)).status()).isEqualTo(404);
        assertThat(stranger.post(make(child), "id", Ids.next().toString()).status())
                .isEqualTo(404);
        assertThat(stranger.post(make(child), "id", "no id").status()).isEqualTo(404);
        assertThat(AnalysesOfAChild.all(child)).isEmpty();
    }

    @Test
    void theListShowsAWorkerTheirOwnAndAManagerTheTeams() {
        StaffMember colleague = Given.aWorker(team);
        Child mine = Given.aChild()
                .called("Maya")
                .openedOn(day("2026-08-01"))
                .allocatedTo(worker)
                .save();
        Child theirs = Given.aChild()
                .called("Siân")
                .openedOn(day("2026-08-26"))
                .allocatedTo(colleague)
                .save();
        Child later = Given.aChild()
                .called("Tom")
                .openedOn(day("2026-09-05"))
                .allocatedTo(colleague)
                .save();
        Child elsewhere = Given.aChild()
                .called("Zed")
                .openedOn(day("2026-08-01"))
                .allocatedTo(Given.aWorker(Given.aTeam()))
                .save();
        run("2026-11-12");

        Answer own = Visitor.signedInAs(worker).get("/analyses");
        Visitor manager = Visitor.signedInAs(Given.aManager(team));
        Answer teams = manager.get("/analyses");

        assertThat(own.text())
                .contains(mine.fullName(), "11 days overdue")
                .doesNotContain(theirs.fullName(), elsewhere.fullName());
        assertThat(teams.page().select("tbody th").eachText().stream().map(name -> name.substring(1)))
                .containsExactly(mine.fullName(), theirs.fullName(), later.fullName());
        assertThat(teams.page().select(".figure b").eachText()).containsExactly("1", "2", "0");
        assertThat(manager.get("/analyses?show=overdue").text())
                .contains(mine.fullName())
                .doesNotContain(theirs.fullName());
        assertThat(manager.get("/analyses?show=soon").text())
                .contains(theirs.fullName(), "due in 14 days", later.fullName(), "not made yet");
        assertThat(manager.get("/analyses?show=finished").text()).contains("None of these");
        assertThat(manager.get("/analyses?show=nonsense").status()).isEqualTo(200);
        assertThat(Visitor.signedInAs(Given.anAdministrator()).get("/analyses").status())
                .isEqualTo(403);
    }

    @Test
    void historyIsPutInWholeAndPuttingItInAgainChangesNothing() {
        Child child = opened("2026-02-01");
        var said = Given.anEntry(child).saidOn(day("2026-03-01")).save();
        StaffMember manager = Given.aManager(team);
        UUID id = Ids.next();
        UUID action = Ids.next();
        OffsetDateTime at = OffsetDateTime.parse("2026-05-01T10:00:00+01:00");
        AnalysisHistory history = HeardServer.bean(AnalysisHistory.class);

        for (int twice = 0; twice < 2; twice++) {
            Given.asService(() -> {
                history.draft(
                        child.id(),
                        id,
                        new Period(day("2026-02-01"), day("2026-05-01")),
                        Origin.CALENDAR,
                        new Writing("You like pancakes.", "", "", ""),
                        List.of(said.id()),
                        worker,
                        at);
                history.action(
                        child.id(),
                        id,
                        action,
                        "Make pancakes",
                        worker,
                        day("2026-05-10"),
                        ActionState.DONE,
                        day("2026-05-09"),
                        at);
                history.finish(child.id(), id, worker, at);
                history.signOff(child.id(), id, manager, at);
            });
        }

        Answer page = Visitor.signedInAs(worker).get("/children/" + child.id() + "/analyses/" + id);
        assertThat(page.text())
                .contains("You like pancakes.", "Make pancakes", "done", "signed off 1 May 2026", "cited");
        assertThat(AnalysesOfAChild.all(child)).hasSize(1);
    }

    private Child opened(String day) {
        return Given.aChild().openedOn(day(day)).allocatedTo(worker).save();
    }

    private static String tab(Child child) {
        return "/children/" + child.id() + "/voice/analysis";
    }

    private static String make(Child child) {
        return "/children/" + child.id() + "/analyses";
    }

    private static void run(String today) {
        HeardServer.bean(Analyses.class).makeDue(day(today));
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
