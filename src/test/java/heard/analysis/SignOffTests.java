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
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Draft, finished, signed off, opened again. */
class SignOffTests {

    private StaffMember worker;
    private StaffMember manager;
    private Visitor writes;
    private Visitor signs;
    private Child child;
    private Entry said;
    private String path;

    @BeforeEach
    void aDraft() {
        var team = Given.aTeam();
        worker = Given.aWorker(team);
        manager = Given.aManager(team);
        child = Given.aChild()
                .openedOn(LocalDate.of(2026, 8, 20))
                .allocatedTo(worker)
                .save();
        said = Given.anEntry(child).words("I want Nana there.").save();
        HeardServer.bean(Analyses.class).makeDue(TestClock.TODAY);
        path = "/children/" + child.id() + "/analyses/" + AnalysesOfAChild.latest(child);
        writes = Visitor.signedInAs(worker);
        signs = Visitor.signedInAs(manager);
    }

    @Test
    void aDraftIsFinishedOnlyWhenItSaysWhatTheChildIsTellingUs() {
        Answer empty = writes.post(path, form("do", "finish", "outcomes", "Calmer"));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().expectFirst("#telling-error").text()).contains("Write what they are telling us");
        assertThat(empty.page().expectFirst("#outcomes").text()).isEqualTo("Calmer");
        assertThat(now().state()).isEqualTo(AnalysisState.DRAFT);
    }

    @Test
    void aManagerSignsOffWhatIsFinishedAndThenItIsReadOnly() {
        finish("You want Nana there.");
        assertThat(signs.get(path).page().select("#sign-off")).hasSize(1);
        assertThat(writes.get(path).page().select("#sign-off")).isEmpty();

        assertThat(signOff().status()).isEqualTo(303);
        assertThat(signOff().status()).isEqualTo(303);

        Answer page = writes.get(path);
        assertThat(page.text())
                .contains(
                        "signed off 12 November 2026",
                        "Signed off by " + manager.name(),
                        "Finished by " + worker.name());
        assertThat(page.page().select("main textarea")).isEmpty();
        Answer late = writes.post(path, form("telling", "Something else"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("You want Nana there.", "Something else");
        assertThat(now().telling()).isEqualTo("You want Nana there.");
        assertThat(writes.post(path + "/citations", "entry", said.id().toString(), "cited", "false")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void onlyAManagerSignsAndOnlyWhatIsFinishedAndAsItWasRead() {
        assertThat(writes.post(path + "/sign-off", "saves", "0").status()).isEqualTo(403);
        Answer draft = signs.post(path + "/sign-off", "saves", "0");
        assertThat(draft.status()).isEqualTo(409);
        assertThat(draft.text()).contains("cannot be signed off until it is finished");

        finish("One");
        int read = now().saves();
        writes.post(path + "/reopening", "from", "FINISHED");
        finish("Two");
        Answer stale = signs.post(path + "/sign-off", "saves", Integer.toString(read));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("changed after you opened it", "Two");
        assertThat(now().state()).isEqualTo(AnalysisState.FINISHED);
    }

    @Test
    void whatIsReopenedBecomesANewVersionAndTheSignedOneStaysToBeSeen() {
        writes.post(
                path,
                form(
                        "cite",
                        said.id().toString(),
                        "telling",
                        "The first text",
                        "action",
                        "Ask Nana",
                        "owner",
                        worker.id().toString(),
                        "by",
                        "2026-11-20"));
        finish("The first text");
        signOff();

        for (int twice = 0; twice < 2; twice++) {
            assertThat(writes.post(path + "/reopening", "from", "SIGNED_OFF").status())
                    .isEqualTo(303);
        }
        assertThat(now().version()).isEqualTo(2);
        finish("The second text");
        signOff();

        assertThat(writes.get(path).text())
                .contains("The second text", "Version 2")
                .doesNotContain("The first text");
        Answer first = writes.get(path + "/versions/1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text())
                .contains("The first text", "I want Nana there.", "Ask Nana", manager.name())
                .doesNotContain("The second text");
        assertThat(writes.get(path + "/versions/3").status()).isEqualTo(404);
        assertThat(writes.get("/children/" + child.id() + "/voice/analysis").text())
                .contains("version 2, reopened once");
    }

    @Test
    void anActionIsDoneAlsoAfterTheSignature() {
        writes.post(
                path,
                form("telling", "x", "action", "Ask Nana", "owner", worker.id().toString(), "by", "2026-11-20"));
        finish("x");
        signOff();
        String action =
                writes.get(path).page().expectFirst(".actions-table form").attr("action");

        assertThat(writes.post(action, "state", "done").status()).isEqualTo(303);
        assertThat(writes.post(action, "state", "dropped").status()).isEqualTo(303);

        assertThat(writes.get(path).page().select(".actions-table tbody").text())
                .contains("done")
                .doesNotContain("dropped");
        assertThat(writes.get(path + "/versions/1")
                        .page()
                        .select(".actions-table tbody")
                        .text())
                .contains("open");
        assertThat(writes.post(path + "/actions/" + Ids.next(), "state", "done").status())
                .isEqualTo(404);
    }

    @Test
    void anActionInADraftIsDoneWithoutLosingWhatWasTyped() {
        writes.post(path, form("action", "Ask Nana", "owner", worker.id().toString(), "by", "2026-11-20"));
        String done = writes.get(path).page().expectFirst("button[name=done]").val();

        writes.post(path, form("telling", "Typed before the click", "done", done));

        var page = writes.get(path).page();
        assertThat(page.select(".actions-table tbody").text()).contains("done");
        assertThat(page.expectFirst("#telling").text()).isEqualTo("Typed before the click");
    }

    @Test
    void aWorkerOfAnotherTeamGetsNotFoundEverywhere() {
        Visitor stranger = Visitor.signedInAs(Given.aManager(Given.aTeam()));

        assertThat(stranger.post(path + "/sign-off", "saves", "0").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/reopening", "from", "FINISHED").status())
                .isEqualTo(404);
        assertThat(stranger.post(path + "/actions/" + Ids.next(), "state", "done")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(path + "/versions/1").status()).isEqualTo(404);
    }

    private void finish(String telling) {
        assertThat(writes.post(path, form("telling", telling, "do", "finish")).status())
                .isEqualTo(303);
    }

    private Answer signOff() {
        return signs.post(path + "/sign-off", "saves", Integer.toString(now().saves()));
    }

    private Analysis now() {
        return AnalysesOfAChild.all(child).getFirst();
    }

    private String[] form(String... typed) {
        return AnalysesOfAChild.form(child, typed);
    }
}
