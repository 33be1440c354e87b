package heard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PuttingRightTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final String root = "/children/" + child.id();
    private final Entry view = Given.anEntry(child)
            .words("I want to come")
            .saidOn(TODAY.minusDays(9))
            .save();

    private String begun(TypedAnswer typed) {
        return root + "/responses/" + typed.idAfter(visitor);
    }

    private static String correctionOf(Answer page, String step) {
        return page.page()
                .select(".steps > .step:has(strong:contains(" + step + ")) a[href$=correction]")
                .attr("href");
    }

    @Test
    void aStepThatIsPutRightHoldsFromThenOnAndTheOldOneCanStillBeSeen() {
        String response = begun(
                TypedAnswer.to(view).decided(Outcome.NO, "Not safe.", TODAY).told("No.", TODAY));
        String correction = correctionOf(visitor.get(response), "was told");
        Answer form = visitor.get(correction);
        assertThat(form.typed("toldWords").strip()).isEqualTo("No.");

        Answer saved = visitor.post(
                correction,
                TypedAnswer.on(1)
                        .told("Not now, because it is not safe.", TODAY)
                        .fields());

        assertThat(saved.status()).isEqualTo(303);
        Answer page = visitor.get(response);
        assertThat(page.page().select(".steps > .step > .step__words").eachText())
                .contains("“Not now, because it is not safe.”")
                .doesNotContain("“No.”");
        assertThat(page.page().select(".step--before .step__words").eachText()).containsExactly("No.");
        assertThat(visitor.get(root + "/voice").text()).contains("“Not now, because it is not safe.”");
    }

    @Test
    void whatTheChildSaidToItIsCorrectedLikeAnythingElseTheySaid() {
        String response = begun(TypedAnswer.to(view).told("Yes.", TODAY).said("Goud", TODAY));
        String correction = correctionOf(visitor.get(response), "said to that");
        assertThat(visitor.get(correction).typed("saidWords").strip()).isEqualTo("Goud");

        visitor.post(correction, TypedAnswer.on(1).said("Good", TODAY).fields());

        Answer voice = visitor.get(root + "/voice");
        assertThat(voice.page().select(".words__text").eachText())
                .contains("Good")
                .doesNotContain("Goud");
        assertThat(visitor.get(voice.page().select(".corrected a").attr("href")).text())
                .contains("Goud", "Good");
        assertThat(visitor.get(response)
                        .page()
                        .select(".steps .entry .words__text")
                        .eachText())
                .containsExactly("Good");
    }

    @Test
    void aStepThatDidNotHappenIsTakenOutWithAReasonAndTheChildWaitsAgain() {
        String response = begun(TypedAnswer.to(view)
                .heard(TODAY.minusDays(2))
                .decided(Outcome.ACTED_ON, "", TODAY)
                .told("Yes.", TODAY));
        String correction = correctionOf(visitor.get(response), "was told");

        assertThat(visitor.post(
                                correction,
                                TypedAnswer.on(1).with("takeOut", "yes").fields())
                        .text())
                .contains("Write why it is taken out");
        visitor.post(
                correction,
                TypedAnswer.on(1)
                        .with("takeOut", "yes")
                        .with("takeOutWhy", "It was his brother.")
                        .fields());

        Answer page = visitor.get(response);
        assertThat(page.text()).contains("Jayden is to be told by 24 November 2026", "It was his brother.");
        assertThat(page.page().select(".steps > .step")).hasSize(2);
    }

    @Test
    void whenEveryStepIsTakenOutTheViewWaitsForAnAnswerAgain() {
        String response = begun(TypedAnswer.to(view).heard(TODAY));
        visitor.post(
                correctionOf(visitor.get(response), "Heard"),
                TypedAnswer.on(1)
                        .with("takeOut", "yes")
                        .with("takeOutWhy", "Wrong child")
                        .fields());

        assertThat(visitor.get(root + "/voice").text()).contains("Not answered yet");
        assertThat(visitor.get("/children").text()).contains("1 view not answered");
        assertThat(visitor.get(root + "/responses/new?entry=" + view.id()).location())
                .isEqualTo(response);
        assertThat(TypedAnswer.on(2).heard().by(visitor, response).status()).isEqualTo(303);
        assertThat(visitor.get(root + "/voice").text()).contains("Heard by Amira Khan");
    }

    @Test
    void whatAChildSpokeAboutCannotBeTakenOutAsIfItHadNotHappened() {
        String response = begun(TypedAnswer.to(view).told("Yes.", TODAY).said("Good", TODAY));
        String telling = correctionOf(visitor.get(response), "was told");
        String saying = correctionOf(visitor.get(response), "said to that");
        TypedAnswer out = TypedAnswer.on(1).with("takeOut", "yes").with("takeOutWhy", "Wrong");

        assertThat(visitor.get(telling).text()).doesNotContain("It did not happen");
        assertThat(visitor.post(telling, out.fields()).status()).isEqualTo(422);
        assertThat(visitor.post(saying, out.fields()).status()).isEqualTo(422);
    }

    @Test
    void theSecondOfTwoWhoPutTheSameStepRightIsShownWhatStandsNow() {
        String response = begun(TypedAnswer.to(view).told("First", TODAY));
        String correction = correctionOf(visitor.get(response), "was told");
        TypedAnswer theirs = TypedAnswer.on(1).told("Theirs", TODAY);
        visitor.post(correction, theirs.fields());

        Answer stale =
                visitor.post(correction, TypedAnswer.on(1).told("Mine", TODAY).fields());

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().expectFirst("section.note--late").text()).contains("“Theirs”");
        assertThat(stale.typed("toldWords").strip()).isEqualTo("Mine");
        assertThat(visitor.post(correction, theirs.fields()).status())
                .as("the same again")
                .isEqualTo(303);
        String again = stale.page().expectFirst("main form").attr("action");
        assertThat(visitor.post(again, TypedAnswer.on(2).told("Mine", TODAY).fields())
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(response)
                        .page()
                        .select(".step--before .step__words")
                        .eachText())
                .containsExactly("Theirs", "First");
    }

    @Test
    void aWrongCorrectionIsSaidBesideItsFieldAndNothingChanges() {
        String response = begun(TypedAnswer.to(view).told("Yes.", TODAY).said("Good", TODAY));
        String correction = correctionOf(visitor.get(response), "was told");

        Answer answer = visitor.post(
                correction, TypedAnswer.on(1).told("", TODAY.plusDays(1)).fields());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary li").eachText())
                .containsExactly("Write the words in which Jayden was told", "This day is in the future");
        assertThat(visitor.get(response).text()).contains("“Yes.”");
        assertThat(visitor.get(response + "/steps/" + Ids.next() + "/correction")
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.signedInAs(Given.aWorker(Given.aTeam()))
                        .get(correction)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatTheChildWasToldOfCannotTurnOutToBeDecidedLater() {
        String response = begun(TypedAnswer.to(view)
                .decided(Outcome.ACTED_ON, "", TODAY.minusDays(3))
                .told("Yes.", TODAY.minusDays(2)));
        String correction = correctionOf(visitor.get(response), "Acted on");

        Answer answer = visitor.post(
                correction,
                TypedAnswer.on(1).decided(Outcome.ACTED_ON, "", TODAY).fields());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("It was told on 10 November 2026: it was decided by then");
        assertThat(visitor.post(
                                correction,
                                TypedAnswer.on(1)
                                        .decided(Outcome.IN_PART, "", TODAY.minusDays(2))
                                        .fields())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aViewThatWasChosenByMistakeLeavesTheAnswerAndWaitsForOneOfItsOwn() {
        Entry other = Given.anEntry(child)
                .words("Something else")
                .saidOn(TODAY.minusDays(3))
                .save();
        String response = begun(TypedAnswer.to(view, other).told("Yes.", TODAY));
        String out = response + "/views/" + other.id() + "/taken-out";

        assertThat(visitor.post(out).status()).isEqualTo(303);
        assertThat(visitor.post(out).status()).as("twice").isEqualTo(303);

        assertThat(visitor.get(response).text()).contains("Taken out of this answer by " + worker.name());
        Answer voice = visitor.get(root + "/voice");
        assertThat(voice.page()
                        .select(".entry:contains(Something else) .entry__answer")
                        .text())
                .startsWith("Not answered yet");
        assertThat(TypedAnswer.to(other).heard().by(visitor).status()).isEqualTo(303);
        assertThat(visitor.post(response + "/views/" + UUID.randomUUID() + "/taken-out")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theAnswerFollowsTheWordsWhenTheyAreCorrected() {
        String response =
                begun(TypedAnswer.to(view).decided(Outcome.ACTED_ON, "", TODAY).told("Yes.", TODAY));

        Given.anEntry(child).words("I want to come with Nana").correcting(view).save();

        Answer voice = visitor.get(root + "/voice");
        assertThat(voice.page().select(".entry:contains(with Nana) .note--done").text())
                .contains("Acted on. Told on 12 November");
        assertThat(visitor.get(response).page().select(".words__text").eachText())
                .containsExactly("I want to come with Nana");
        assertThat(visitor.get("/children").text()).contains("0 children wait for an answer");
    }

    @Test
    void inAClosedCaseNothingIsPutRight() {
        String response = begun(TypedAnswer.to(view).heard().told("Yes.", TODAY));
        String correction = correctionOf(visitor.get(response), "was told");
        Given.asService(() -> heard.testing.HeardServer.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update child set case_closed_on = :today where id = :id")
                .param("today", TODAY)
                .param("id", child.id())
                .update());

        assertThat(visitor.post(correction, TypedAnswer.on(1).told("No.", TODAY).fields())
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(response + "/views/" + view.id() + "/taken-out").status())
                .isEqualTo(422);
        assertThat(visitor.get(response).page().select("main form")).isEmpty();
    }
}
