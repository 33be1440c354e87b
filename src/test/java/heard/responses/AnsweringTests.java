package heard.responses;

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
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweringTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final String root = "/children/" + child.id();

    @Test
    void underEachViewStandsThatItIsNotAnsweredAndALinkToAnswerItAndUnderOthersViewsNothing() {
        Entry view = Given.anEntry(child).words("I want to be there").save();
        Given.anEntry(child).by(Speaker.TEACHER, "Miss Patel").save();
        Given.anEntry(child).how(How.RELAYED).by(Speaker.CHILD, "Nana").save();
        Given.anEntry(child).words("Football").from(Source.PROFILE).save();

        Answer voice = visitor.get(root + "/voice");

        assertThat(notes(voice)).hasSize(1);
        assertThat(notes(voice).getFirst()).startsWith("Not answered yet Answer this");
        assertThat(voice.page().expectFirst(".entry__answer a").attr("href"))
                .isEqualTo(root + "/responses/new?entry=" + view.id());
        assertThat(visitor.get(root + "/responses/new?entry=" + view.id()).text())
                .contains("Answer what Jayden said", "I want to be there");
    }

    @Test
    void fromTheFirstStepTheChildWaitsTenWorkingDaysToBeToldAndThePageSaysSo() {
        Entry view = Given.anEntry(child).words("I want to be there").save();

        Answer saved = TypedAnswer.to(view).heard().by(visitor);

        assertThat(saved.status()).isEqualTo(303);
        assertThat(visitor.get(saved.location()).text())
                .contains("Saved. Jayden is to be told by 26 November 2026", "Heard by Amira Khan · 12 November 2026");
        Answer voice = visitor.get(root + "/voice");
        assertThat(notes(voice))
                .containsExactly(
                        "Heard by Amira Khan, 12 November. To be decided and told by 26 November. Go on with it"
                                + ", about 12 November");
        assertThat(voice.page().select(".child__flags").text()).contains("Answer due in 14 days");
        assertThat(visitor.get("/children").text()).contains("by 26 November");
    }

    @Test
    void whenTheDayHasGoneEveryPageOfTheChildSaysThatTheAnswerIsLate() {
        Entry view = Given.anEntry(child).saidOn(LocalDate.of(2026, 10, 5)).save();
        TypedAnswer.to(view)
                .heard(LocalDate.of(2026, 10, 6))
                .decided(Outcome.ACTED_ON, "", LocalDate.of(2026, 10, 7))
                .by(visitor);

        Answer voice = visitor.get(root + "/voice");
        assertThat(voice.page().expectFirst(".note--late.entry__answer").text())
                .contains("Acted on: decided by Sue Marsh, 7 October. Should have been told by 20 October.");
        assertThat(visitor.get(root + "/details").page().select(".tag--late").eachText())
                .contains("Answer promised by 20 October is late");
        Answer list = visitor.get("/children");
        assertThat(list.text()).contains("1 child waits for an answer, 1 late");
        assertThat(list.page().select(".people .tag--late").eachText()).contains("1 late");
    }

    @Test
    void twoViewsAreAnsweredTogetherInOneGoAndBothShowWhatWasDoneAndWhatTheChildSaidToThat() {
        Entry first =
                Given.anEntry(child).words("One").saidOn(TODAY.minusDays(3)).save();
        Entry second =
                Given.anEntry(child).words("Two").saidOn(TODAY.minusDays(2)).save();
        Entry third =
                Given.anEntry(child).words("Three").saidOn(TODAY.minusDays(2)).save();
        Answer choose = visitor.get(root + "/responses");
        assertThat(choose.page().select("input[name=entry]")).hasSize(3);
        assertThat(visitor.get(root + "/responses/new?entry=" + first.id() + "&entry=" + second.id())
                        .text())
                .contains("These 2 are answered together", "One", "Two")
                .doesNotContain("Three");

        TypedAnswer typed = TypedAnswer.to(first, second)
                .heard(TODAY.minusDays(2))
                .considered(Occasion.SUPERVISION, TODAY.minusDays(1))
                .decided(Outcome.IN_PART, "You can come; the start is for grown-ups.", TODAY.minusDays(1))
                .told("You can come, and Miss Patel sits with you.", TODAY)
                .said("Good, can the dog come too?", TODAY);
        Answer saved = typed.by(visitor);

        Answer page = visitor.get(saved.location());
        assertThat(page.text())
                .contains(
                        "Considered by Amira Khan and Sue Marsh, in supervision",
                        "Acted on in part: decided by Sue Marsh",
                        "You can come; the start is for grown-ups.",
                        "“You can come, and Miss Patel sits with you.”",
                        "Good, can the dog come too?");
        Answer voice = visitor.get(root + "/voice");
        assertThat(voice.page().select(".note--done.entry__answer").eachText())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note)
                        .contains(
                                "Acted on in part. Told on 12 November by Amira Khan: “You can come, and Miss Patel sits with"
                                        + " you.” Jayden said: “Good, can the dog come too?”"));
        assertThat(voice.page().select(".words").eachText()).contains("Good, can the dog come too?");
        assertThat(voice.page().select(".meta a[href=" + root + "/responses/" + typed.id + "]"))
                .hasSize(1);
        assertThat(visitor.get("/children").text()).contains("1 view not answered");
        assertThat(visitor.get(root + "/responses").page().select(".visit .entry"))
                .hasSize(1);
        assertThat(notes(visitor.get(root + "/voice/print"))).hasSize(3);
    }

    @Test
    void whatTheChildSaidToItInAnotherLanguageStandsWithItsEnglishBesideIt() {
        Entry view = Given.anEntry(child).words("I want to be there").save();
        TypedAnswer typed = TypedAnswer.to(view)
                .told("You can come.", TODAY)
                .said("Dobrze", TODAY)
                .with("saidEnglish", "Good");

        Answer without = typed.with("saidLanguage", "").by(visitor);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Which language did Jayden speak?", "Dobrze", "Good");
        assertThat(typed.with("saidLanguage", "Polisch").by(visitor).text())
                .contains("“Polisch” is not a language we know");
        Answer saved = typed.with("saidLanguage", "Polish").by(visitor);

        Answer page = visitor.get(saved.location());
        assertThat(page.page().expectFirst(".step--child_said .words__text").text())
                .isEqualTo("Good");
        assertThat(page.page()
                        .expectFirst(".step--child_said .words__original[lang=pl]")
                        .text())
                .isEqualTo("Dobrze");
        Answer voice = visitor.get(root + "/voice");
        assertThat(notes(voice).toString()).contains("Jayden said: “Good” “Dobrze”");
        assertThat(voice.page().select(".entry__answer [lang=pl]").text()).isEqualTo("“Dobrze”");
        Answer correction = visitor.get(
                page.page().select(".step--child_said a:contains(Put right)").attr("href"));
        assertThat(correction.page().expectFirst("[name=saidLanguage]").val()).isEqualTo("Polish");
        assertThat(correction.page().expectFirst("[name=saidEnglish]").text()).isEqualTo("Good");
    }

    @Test
    void theStepsFollowOneByOneInAnySensibleOrder() {
        Entry view = Given.anEntry(child).saidOn(TODAY.minusDays(5)).save();
        String response = root + "/responses/"
                + TypedAnswer.to(view)
                        .told("I will ask about it.", TODAY.minusDays(4))
                        .idAfter(visitor);

        assertThat(visitor.get(response).text()).contains("Jayden was told on 8 November 2026");
        assertThat(TypedAnswer.on(1)
                        .decided(Outcome.NO, "It is not safe yet.", TODAY.minusDays(1))
                        .by(visitor, response)
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(response).text())
                .as("what was decided after that has to be told too")
                .contains("Jayden is to be told by 25 November 2026");
        assertThat(TypedAnswer.on(2)
                        .told("Not yet, because it is not safe.", TODAY)
                        .said("OK.", TODAY)
                        .by(visitor, response)
                        .status())
                .isEqualTo(303);
        assertThat(notes(visitor.get(root + "/voice")).stream().filter(note -> note.startsWith("No.")))
                .singleElement()
                .asString()
                .contains("Told on 12 November by Amira Khan: “Not yet, because it is not safe.” Jayden said: “OK.”");
    }

    @Test
    void aSecondPressSavesNothingTwice() {
        Entry view = Given.anEntry(child).save();
        TypedAnswer typed =
                TypedAnswer.to(view).heard().told("I read it.", TODAY).said("Thanks", TODAY);

        Answer once = typed.by(visitor);
        Answer twice = typed.by(visitor);

        assertThat(twice.status()).isEqualTo(303);
        assertThat(twice.location()).isEqualTo(once.location());
        assertThat(visitor.get(once.location()).page().select(".steps > .step")).hasSize(3);

        TypedAnswer more = TypedAnswer.on(1).decided(Outcome.ACTED_ON, "", TODAY);
        String response = root + "/responses/" + typed.id;
        more.by(visitor, response);
        assertThat(more.by(visitor, response).status()).isEqualTo(303);
        assertThat(visitor.get(response).page().select(".steps > .step")).hasSize(4);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
        Entry view = Given.anEntry(child).saidOn(LocalDate.of(2026, 11, 3)).save();

        Answer answer = TypedAnswer.to(view)
                .heard(LocalDate.of(2026, 11, 2))
                .decided(Outcome.NOT_NOW, "", TODAY.plusDays(1))
                .told("", TODAY)
                .with("considered", "")
                .with("which", "Tuesday's meeting")
                .with("heardBy", "x".repeat(201))
                .said("y".repeat(20_001), LocalDate.of(2026, 2, 3))
                .with("saidOn", "2026-02-31")
                .by(visitor);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary li").eachText())
                .containsExactlyInAnyOrder(
                        "This may have up to 200 characters, and has 201",
                        "It was said on 3 November 2026: nothing can have been done about it before that",
                        "Choose where it was considered",
                        "Write who it was",
                        "Give the day",
                        "Write why: Jayden is owed the reason",
                        "This day is in the future",
                        "Write the words in which Jayden was told",
                        "This may have up to 20,000 characters, and has 20,001",
                        "This must be a real date, like 2026-11-12");
        assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                .allSatisfy(href -> assertThat(answer.page().select(href)).hasSize(1));
        assertThat(answer.typed("which")).isEqualTo("Tuesday's meeting");
        assertThat(answer.typed("saidWords").strip()).hasSize(20_001);
        assertThat(notes(visitor.get(root + "/voice")).getFirst()).startsWith("Not answered yet");
    }

    @Test
    void nobodyIsToldBeforeItIsDecidedOrAnswersBeforeTheyAreTold() {
        Entry view = Given.anEntry(child).saidOn(TODAY.minusDays(9)).save();

        assertThat(TypedAnswer.to(view)
                        .decided(Outcome.ACTED_ON, "", TODAY)
                        .told("You can.", TODAY.minusDays(1))
                        .by(visitor)
                        .text())
                .contains("It was decided on 12 November 2026: Jayden cannot have been told before that");
        assertThat(TypedAnswer.to(view)
                        .told("You can.", TODAY)
                        .said("Good", TODAY.minusDays(1))
                        .by(visitor)
                        .text())
                .contains("Jayden was told on 12 November 2026: choose that day or one after it");
        assertThat(TypedAnswer.to(view).said("Good", TODAY).by(visitor).text())
                .contains("Say first when and how Jayden was told");
        assertThat(TypedAnswer.to(view).by(visitor).text()).contains("fill in at least one of the steps");
    }

    @Test
    void wordsThatWereCorrectedMeanwhileAreReadAgainBeforeAnythingIsKept() {
        Entry view = Given.anEntry(child).words("I want to go").save();
        TypedAnswer typed = TypedAnswer.to(view).decided(Outcome.ACTED_ON, "He goes.", TODAY);
        Entry right = Given.anEntry(child)
                .words("I do not want to go")
                .correcting(view)
                .save();

        Answer answer = typed.by(visitor);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Something changed while you were writing", "I do not want to go");
        assertThat(answer.typed("why").strip()).isEqualTo("He goes.");
        assertThat(answer.typed("entry")).isEqualTo(right.id().toString());
    }

    @Test
    void whatSomebodyElseAnsweredMeanwhileIsShownAndTheRestCanStillBeAnswered() {
        StaffMember colleague = Given.aWorker(team);
        Visitor other = Visitor.signedInAs(colleague);
        Entry one = Given.anEntry(child).words("One").save();
        Entry two = Given.anEntry(child).words("Two").save();
        TypedAnswer mine = TypedAnswer.to(one, two).decided(Outcome.ACTED_ON, "Both.", TODAY);
        TypedAnswer alone = TypedAnswer.to(one).decided(Outcome.NO, "Mine too.", TODAY);
        TypedAnswer.to(one).heard().by(other);

        Answer rest = mine.by(visitor);
        assertThat(rest.status()).isEqualTo(409);
        assertThat(rest.text()).contains("This has an answer already, so it is left out here: “One”");
        assertThat(rest.page().select("input[name=entry]").eachAttr("value"))
                .containsExactly(two.id().toString());

        Answer stale = alone.by(visitor);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Somebody saved this while you were writing", "Heard by Amira Khan");
        assertThat(stale.typed("why").strip()).isEqualTo("Mine too.");
        assertThat(stale.typed("version")).isEqualTo("1");
        assertThat(visitor.get(root + "/responses/new?entry=" + one.id()).status())
                .as("it leads to the answer there is")
                .isEqualTo(303);
    }

    @Test
    void theSecondOfTwoWhoGoOnWithTheSameAnswerIsShownBothAndCanSaveAfterIt() {
        Entry view = Given.anEntry(child).save();
        String response = root + "/responses/" + TypedAnswer.to(view).heard().idAfter(visitor);
        TypedAnswer.on(1)
                .decided(Outcome.ACTED_ON, "Theirs", TODAY)
                .by(Visitor.signedInAs(Given.aWorker(team)), response);

        Answer stale = TypedAnswer.on(1).told("Mine", TODAY).by(visitor, response);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().expectFirst("section.note--late").text())
                .contains("Theirs")
                .doesNotContain("Heard by");
        assertThat(stale.typed("toldWords").strip()).isEqualTo("Mine");
        assertThat(TypedAnswer.on(2).told("Mine", TODAY).by(visitor, response).status())
                .isEqualTo(303);
        assertThat(visitor.get(response).text()).contains("Theirs", "Mine");
    }

    @Test
    void anothersViewCanBeAnsweredTooAndNobodyIsPromisedAnythingForIt() {
        Entry view = Given.anEntry(child)
                .by(Speaker.TEACHER, "Miss Patel")
                .words("Quiet on Monday")
                .save();
        assertThat(visitor.get(root + "/responses?show=others").text()).contains("Quiet on Monday");

        TypedAnswer.to(view).heard().by(visitor);

        assertThat(notes(visitor.get(root + "/voice")).getFirst())
                .startsWith("Heard by Amira Khan, 12 November. Go on");
        assertThat(visitor.get("/children").text()).contains("0 children wait for an answer");
        assertThat(visitor.get(root + "/responses?show=others").text()).doesNotContain("Quiet on Monday");
    }

    @Test
    void theRecordOfAClosedCaseIsReadOnly() {
        Child closed = Given.aChild()
                .called("Maya")
                .allocatedTo(worker)
                .closedOn(LocalDate.of(2026, 11, 1))
                .save();
        Entry view = Given.anEntry(closed).saidOn(LocalDate.of(2026, 10, 1)).save();

        assertThat(TypedAnswer.to(view).heard().by(visitor).status()).isEqualTo(422);
        assertThat(visitor.get("/children/" + closed.id() + "/voice").page().select(".entry__answer a"))
                .isEmpty();
        assertThat(visitor.get("/children/" + closed.id() + "/responses").page().select("input[name=entry]"))
                .isEmpty();
    }

    @Test
    void qualityReadsAndAStrangerFindsNothing() {
        Entry view = Given.anEntry(child).save();
        String response = root + "/responses/" + TypedAnswer.to(view).heard().idAfter(visitor);
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));

        assertThat(quality.get(response).text()).contains("Heard by Amira Khan").doesNotContain("What happened next");
        assertThat(TypedAnswer.on(1).told("Words", TODAY).by(quality, response).status())
                .isEqualTo(403);
        assertThat(stranger.get(response).status()).isEqualTo(404);
        assertThat(TypedAnswer.on(1).told("Words", TODAY).by(stranger, response).status())
                .isEqualTo(404);
        assertThat(visitor.get(root + "/responses/" + Ids.next()).status()).isEqualTo(404);
        assertThat(TypedAnswer.on(1)
                        .heard()
                        .by(visitor, root + "/responses/" + Ids.next())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aViewOfAnotherChildCannotBeAnsweredHere() {
        Entry elsewhere =
                Given.anEntry(Given.aChild().allocatedTo(worker).save()).save();
        String[] fields = TypedAnswer.to(elsewhere).heard().fields();

        assertThat(visitor.post(root + "/responses", fields).status()).isEqualTo(404);
        assertThat(visitor.get(root + "/responses/new?entry=" + elsewhere.id()).status())
                .isEqualTo(404);
        assertThat(visitor.get(root + "/responses/new").status()).isEqualTo(422);
    }

    @Test
    void whatWasTypedAndNotSavedIsThereWhenTheAnswerIsOpenedAgain() {
        Entry view = Given.anEntry(child).save();
        TypedAnswer typed = TypedAnswer.to(view).told("Half a sen", TODAY);
        visitor.post(root + "/drafts/response/" + typed.id, typed.fields());

        Answer again = visitor.get(root + "/responses/new?entry=" + view.id());
        String href = again.page().select(".note a").attr("href");

        assertThat(visitor.get(href).typed("toldWords").strip()).isEqualTo("Half a sen");
        assertThat(visitor.get(href).typed("id")).isEqualTo(typed.id.toString());
    }

    @Test
    void theChronologyTellsWhatWasDecidedAndWhenTheChildWasTold() {
        TypedAnswer.to(Given.anEntry(child).saidOn(TODAY.minusDays(4)).save())
                .decided(Outcome.IN_PART, "", TODAY.minusDays(2))
                .told("Yes, on Sundays.", TODAY.minusDays(1))
                .said("Every Sunday?", TODAY)
                .by(visitor);

        assertThat(visitor.get(root + "/chronology").text())
                .contains(
                        "Decided about what they said, by Sue Marsh: acted on in part",
                        "Told by Amira Khan what was done with what they said",
                        "Every Sunday?");
    }

    @Test
    void otherModulesAreToldWhatAChildWasToldAndWhichPromisesAreOpen() {
        Entry told = Given.anEntry(child).save();
        Entry open = Given.anEntry(child).save();
        TypedAnswer.to(told)
                .decided(Outcome.ACTED_ON, "", TODAY)
                .told("Yes.", TODAY)
                .by(visitor);
        TypedAnswer.to(open).heard().by(visitor);

        Given.asService(() -> {
            Responses responses = HeardServer.bean(Responses.class);
            assertThat(responses.toldTo(child.id())).singleElement().satisfies(response -> {
                assertThat(response.entryIds()).containsExactly(told.id());
                assertThat(response.last(StepKind.TOLD).orElseThrow().words()).isEqualTo("Yes.");
            });
            assertThat(responses.open(child.id())).singleElement().satisfies(response -> {
                assertThat(response.entryIds()).containsExactly(open.id());
                assertThat(response.tellBy()).isEqualTo(LocalDate.of(2026, 11, 26));
            });
        });
    }

    private static List<String> notes(Answer page) {
        return page.page().select(".entry__answer").eachText();
    }
}
