package heard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of one analysis, from HTTP down to PostgreSQL. */
class AnalysisTests {

    private StaffMember worker;
    private StaffMember manager;
    private Visitor visitor;
    private Child child;
    private Entry said;

    @BeforeEach
    void aChildWithADraft() {
        var team = Given.aTeam();
        worker = Given.aWorker(team);
        manager = Given.aManager(team);
        child = Given.aChild()
                .called("Jayden")
                .openedOn(LocalDate.of(2026, 8, 20))
                .allocatedTo(worker)
                .save();
        said = Given.anEntry(child)
                .words("The dog hides when Dad shouts.")
                .saidOn(LocalDate.of(2026, 11, 6))
                .seenAlone(true)
                .save();
        visitor = Visitor.signedInAs(worker);
        HeardServer.bean(Analyses.class).makeDue(TestClock.TODAY);
    }

    @Test
    void theEntriesOfThePeriodStandBesideTheWriting() {
        Given.anEntry(child)
                .words("Before the period.")
                .saidOn(LocalDate.of(2026, 8, 19))
                .save();
        Given.anEntry(child)
                .by(Speaker.TEACHER, "Miss Patel")
                .words("Quiet on Monday.")
                .saidOn(LocalDate.of(2026, 11, 4))
                .save();

        Answer page = visitor.get(path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().expectFirst("h1").text())
                .isEqualTo("What Jayden told us, 20 August to 20 November 2026");
        assertThat(page.text())
                .contains("due in 8 days", "2 entries in the period, 1 in their own words")
                .doesNotContain("Before the period.");
        assertThat(page.page().select(".words").text())
                .contains("The dog hides")
                .doesNotContain("Quiet on Monday");
        assertThat(page.page().select(".quote-others").text()).contains("Quiet on Monday");
    }

    @Test
    void citingIsOneClickAndKeepsWhatWasTyped() {
        Answer answer = visitor.post(
                path(),
                form("telling", "You watch Dad closely.", "cite", said.id().toString()));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith("#e-" + said.id());
        var page = visitor.get(path()).page();
        assertThat(page.select("#telling").text()).isEqualTo("You watch Dad closely.");
        assertThat(page.select("button[aria-pressed=true]").attr("value"))
                .isEqualTo(said.id().toString());
        assertThat(page.select("a.cited").text()).isEqualTo("6 November");

        visitor.post(
                path(),
                form("telling", "You watch Dad closely.", "uncite", said.id().toString()));
        assertThat(visitor.get(path()).page().select("button[aria-pressed=true]"))
                .isEmpty();
    }

    @Test
    void thePagesScriptCitesWithoutSaving() {
        for (int twice = 0; twice < 2; twice++) {
            assertThat(visitor.post(path() + "/citations", "entry", said.id().toString(), "cited", "true")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(visitor.get(path()).page().select("button[aria-pressed=true]"))
                .hasSize(1);
        visitor.post(path() + "/citations", "entry", said.id().toString(), "cited", "false");
        assertThat(visitor.get(path()).page().select("button[aria-pressed=true]"))
                .isEmpty();
    }

    @Test
    void whatIsNotInThePeriodOrIsAnotherChildsCannotBeCited() {
        Entry early = Given.anEntry(child).saidOn(LocalDate.of(2026, 1, 2)).save();
        Entry others = Given.anEntry(Given.aChild().allocatedTo(worker).save()).save();

        for (UUID entry : new UUID[] {early.id(), others.id(), Ids.next()}) {
            assertThat(visitor.post(path() + "/citations", "entry", entry.toString())
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.post(path(), form("cite", entry.toString())).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anActionTypedWhileSomebodyFinishesTheAnalysisIsShownAndNotLost() {
        String[] late = form(
                "telling",
                "You watch Dad closely.",
                "do",
                "add-action",
                "action",
                "Invite Miss Patel",
                "owner",
                manager.id().toString(),
                "by",
                "2026-11-24");
        Visitor.signedInAs(manager).post(path(), form("telling", "You watch Dad closely.", "do", "finish"));

        Answer conflict = visitor.post(path(), late);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("This analysis was finished while you were writing")
                .contains("Your new action is not saved either: Invite Miss Patel");
    }

    @Test
    void anActionHasAnOwnerAndADateAndIsAddedOnce() {
        String[] sent = form(
                "do",
                "add-action",
                "actionId",
                Ids.next().toString(),
                "action",
                "Invite Miss Patel",
                "owner",
                manager.id().toString(),
                "by",
                "2026-11-24");

        assertThat(visitor.post(path(), sent).location()).endsWith("#actions");
        visitor.post(path(), sent);

        var table = visitor.get(path()).page().select(".actions-table tbody tr");
        assertThat(table).hasSize(1);
        assertThat(table.text()).contains("Invite Miss Patel", manager.name(), "24 November", "open");
    }

    @Test
    void anActionWithoutOwnerOrDateOrBeforeThePeriodIsToCorrectAndAllThatWasTypedStays() {
        Answer none =
                visitor.post(path(), form("telling", "My long text", "do", "add-action", "action", "Ring school"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().expectFirst("#owner-error").text()).contains("Choose who");
        assertThat(none.page().expectFirst("#by-error").text()).contains("by when");
        assertThat(none.page().expectFirst("#telling").text()).isEqualTo("My long text");
        assertThat(none.page().expectFirst("#action").val()).isEqualTo("Ring school");
        assertThat(none.page().select(".govuk-error-summary a[href=#owner]")).hasSize(1);

        Answer early = visitor.post(
                path(), form("action", "Ring school", "owner", worker.id().toString(), "by", "2026-08-19"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().expectFirst("#by-error").text()).contains("before the period", "20 August 2026");
        assertThat(early.page().expectFirst("#by").val()).isEqualTo("2026-08-19");

        Answer impossible = visitor.post(
                path(), form("action", "Ring school", "owner", worker.id().toString(), "by", "2026-02-30"));
        assertThat(impossible.page().expectFirst("#by-error").text()).contains("no date");

        Answer stranger = visitor.post(
                path(),
                form(
                        "action",
                        "Ring school",
                        "owner",
                        Given.aWorker(Given.aTeam()).id().toString(),
                        "by",
                        "2026-12-01"));
        assertThat(stranger.page().expectFirst("#owner-error").text()).contains("Choose who");
        assertThat(visitor.get(path()).page().select(".actions-table")).isEmpty();
    }

    @Test
    void anOverLongTextIsKeptAndTheLimitIsSaid() {
        String tooLong = "a".repeat(Entry.LONGEST + 1);

        Answer answer = visitor.post(path(), form("outcomes", tooLong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#outcomes-error").text()).contains("20,001", "20,000");
        assertThat(answer.page().expectFirst("#outcomes").text()).isEqualTo(tooLong);
    }

    @Test
    void scriptInAnyFieldIsText() {
        visitor.post(
                path(),
                form(
                        "telling",
                        "<script>alert(1)</script>\u0000",
                        "action",
                        "<img src=x onerror=alert(1)>",
                        "owner",
                        worker.id().toString(),
                        "by",
                        "2026-12-01"));

        Answer page = visitor.get(path());
        assertThat(page.page().expectFirst("#telling").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.page().select("img[onerror], main script")).isEmpty();
    }

    @Test
    void twoWhoSaveTheSameOneEachSeeBothTexts() {
        visitor.post(path(), form("telling", "What Amira saw"));

        Answer conflict = Visitor.signedInAs(manager)
                .post(
                        path(),
                        form(
                                "saves",
                                "0",
                                "telling",
                                "What Sue saw",
                                "action",
                                "Ring school",
                                "owner",
                                worker.id().toString(),
                                "by",
                                "2026-12-01"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("What Amira saw", "Ring school", worker.name() + " saved this analysis");
        assertThat(conflict.page().expectFirst("#telling").text()).isEqualTo("What Sue saw");
        assertThat(conflict.page().expectFirst("input[name=saves]").val()).isEqualTo("1");
        assertThat(visitor.get(path()).page().expectFirst("#telling").text()).isEqualTo("What Amira saw");

        Answer merged = Visitor.signedInAs(manager).post(path(), form("saves", "1", "telling", "What both saw"));
        assertThat(merged.status()).isEqualTo(303);
        assertThat(visitor.get(path()).page().expectFirst("#telling").text()).isEqualTo("What both saw");
    }

    @Test
    void whatWasTypedIsKeptAndComesBackUntilItIsSavedOrLeft() {
        visitor.post(
                "/children/" + child.id() + "/drafts/analysis/" + id(), form("saves", "0", "telling", "Half a sen"));

        var page = visitor.get(path()).page();
        assertThat(page.expectFirst("#telling").text()).isEqualTo("Half a sen");
        assertThat(page.expectFirst("[data-kept]").text()).isEqualTo("kept 10:00");
        assertThat(Visitor.signedInAs(manager)
                        .get(path())
                        .page()
                        .expectFirst("#telling")
                        .text())
                .isEmpty();

        visitor.post(path(), form("do", "leave"));
        assertThat(visitor.get(path()).page().expectFirst("#telling").text()).isEmpty();
    }

    @Test
    void theSamePageSentTwiceGivesTheSameResult() {
        String[] sent = form("saves", "0", "telling", "Once", "do", "finish");

        assertThat(visitor.post(path(), sent).status()).isEqualTo(303);
        assertThat(visitor.post(path(), sent).status()).isEqualTo(303);

        assertThat(visitor.get(path()).text()).contains("finished, waiting to be signed off");
    }

    @Test
    void whatChangedSinceTheLastIsCounted() {
        visitor.post(
                path(),
                form(
                        "telling",
                        "First",
                        "action",
                        "Ring school",
                        "owner",
                        worker.id().toString(),
                        "by",
                        "2026-12-01"));
        Child later = child;
        Given.anEntry(later).saidOn(LocalDate.of(2026, 12, 3)).seenAlone(true).save();
        Given.anEntry(later).saidOn(LocalDate.of(2027, 1, 9)).save();
        HeardServer.bean(Analyses.class).makeDue(LocalDate.of(2027, 2, 20));

        var next = visitor.get("/children/" + child.id() + "/analyses/" + id()).page();

        assertThat(next.text())
                .contains("What has changed since 20 November 2026?")
                .contains(
                        "Heard 2 times (1 before), seen alone 1 time (1 before), 2 entries in their own words (1 before).")
                .contains("0 actions done, 1 carried over.");
        assertThat(next.select(".actions-table tbody tr").text()).contains("Ring school", "open, carried over");
    }

    @Test
    void aWorkerOfAnotherTeamAndAnUnknownAnalysisGetNotFound() {
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        String unknown = "/children/" + child.id() + "/analyses/" + Ids.next();
        Child other = Given.aChild().allocatedTo(worker).save();

        assertThat(stranger.get(path()).status()).isEqualTo(404);
        assertThat(stranger.post(path(), form("telling", "x")).status()).isEqualTo(404);
        assertThat(stranger.post(path() + "/citations", "entry", said.id().toString())
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get(unknown).status()).isEqualTo(404);
        assertThat(visitor.post(unknown, "telling", "x").status()).isEqualTo(404);
        assertThat(visitor.post(unknown + "/citations", "entry", said.id().toString())
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/children/" + other.id() + "/analyses/" + id()).status())
                .isEqualTo(404);
    }

    @Test
    void aQualityOfficerReadsAndDoesNotWrite() {
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        assertThat(quality.get(path()).status()).isEqualTo(200);
        assertThat(quality.get(path()).page().select("main textarea, main button"))
                .isEmpty();
        assertThat(quality.post(path(), form("telling", "x")).status()).isEqualTo(403);
    }

    private String path() {
        return "/children/" + child.id() + "/analyses/" + id();
    }

    /** The latest one of the child. */
    private UUID id() {
        return AnalysesOfAChild.latest(child);
    }

    /** The fields as the page would send them now, with these typed over them. */
    private String[] form(String... typed) {
        return AnalysesOfAChild.form(child, typed);
    }
}
