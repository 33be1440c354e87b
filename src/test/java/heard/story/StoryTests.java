package heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.letters.ALetter;
import heard.letters.Kind;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a child sees of their own story, and when. */
class StoryTests {

    private static final String INSTEAD = "There is something here. Your worker wants to talk with you about it first.";

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final Entry said = Given.anEntry(child)
            .words("I want to see Nan.")
            .writtenDownBy(worker)
            .saidOn(TestClock.TODAY.minusDays(9))
            .save();
    private final AStory story = new AStory(child, worker);
    private final Visitor visit = Visitor.visiting(child);

    @Test
    void withACardAloneThereIsNoSuchPageAndNothingLeadsToIt() {
        assertThat(visit.get("/say/story").status()).isEqualTo(404);
        assertThat(AStory.choose(visit, "yes").status()).isEqualTo(404);
        assertThat(visit.post("/say/story/turn", "from", "0").status()).isEqualTo(404);
        assertThat(visit.get("/say/choose").page().select("a[href=/say/story]")).isEmpty();
    }

    @Test
    void theWorkerTurnsItOnWithHowTheChildAskedAndTheChildSaysYes() {
        Answer empty = story.turn("on", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Say how Jayden asked for it");
        String long_ = "x".repeat(1_001);
        assertThat(story.turn("on", long_).typed("note")).isEqualTo(long_);
        assertThat(visit.get("/say/story").status()).isEqualTo(404);

        assertThat(story.turn("on", "Asked me in the car.").status()).isEqualTo(303);
        assertThat(visit.get("/say/choose").page().select("a[href=/say/story]").text())
                .contains("My story");
        assertThat(visit.get("/say/story").text())
                .contains("Do you want to see here what you said before?", "Anyone with your card could see it.")
                .doesNotContain("Nan");
        assertThat(visit.post("/say/story/turn", "from", "0").status()).isEqualTo(404);
        assertThat(AStory.choose(visit, "not").location()).isEqualTo("/say/choose");
        assertThat(visit.get("/say/story").text()).doesNotContain("Nan");
        assertThat(AStory.choose(visit, "yes").location()).isEqualTo("/say/story");

        Answer page = visit.get("/say/story");
        assertThat(page.text()).contains("November 2026", "I want to see Nan.", worker.name() + " wrote it down.");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(story.staff().get(story.path()).text())
                .contains("Both of you have turned it on", "Asked me in the car.");
    }

    @Test
    void eitherTurnsItOffAtOnceAndAYesToAnEarlierOfferNoLongerHolds() {
        story.on(visit);
        AStory.choose(visit, "not");
        assertThat(visit.get("/say/story").text()).doesNotContain("Nan");
        AStory.choose(visit, "yes");
        assertThat(story.turn("off", "").status()).isEqualTo(303);
        assertThat(visit.get("/say/story").status()).isEqualTo(404);
        story.turn("on", "Asked again.");
        assertThat(visit.get("/say/story").text())
                .contains("Do you want to see here")
                .doesNotContain("Nan");
    }

    @Test
    void onlyTheirOwnFirstHandWordsAreThereAndNothingThatOthersSaidOrThought() {
        Given.anEntry(child)
                .words("Mum drinks.")
                .by(Speaker.TEACHER, "Miss Patel")
                .save();
        Given.anEntry(child).words("I hate it there.").how(How.RELAYED).save();
        Given.anEntry(child).words("Turned to the wall.").how(How.OBSERVED).save();
        Given.anEntry(child)
                .words("A red house.")
                .how(How.DRAWN)
                .reading("Angry, I think.")
                .save();
        story.on(visit);

        assertThat(visit.get("/say/story").text())
                .contains("You drew this on", "A red house.")
                .doesNotContain("Mum drinks", "I hate it there", "Turned to the wall", "Angry");
    }

    @Test
    void itSaysWhoHasReadItAndWhatWasDoneInTheWordsTheyWereTold() {
        Entry reply = Given.anEntry(child)
                .words("Can I change school?")
                .how(How.WRITTEN)
                .saidOn(LocalDate.of(2020, 3, 3))
                .save();
        story.told(reply, "You will start at Hill School in January.");
        Entry seen = Given.anEntry(child)
                .words("I like the dog.")
                .from(Source.SESSION, Ids.next(), "")
                .saidOn(LocalDate.of(2020, 3, 5))
                .save();
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("""
                        insert into audit_event (child_id, staff_id, actor, action, subject, subject_id)
                        values (:child, :staff, 'Sue Marsh', 'READ', 'session', :id)
                        """)
                .param("child", child.id())
                .param("staff", worker.id())
                .param("id", seen.sourceId())
                .update());
        story.on(visit);

        assertThat(visit.get("/say/story").text())
                .contains("Sue Marsh read this on")
                .contains(worker.name() + " told you on Tuesday 10 November:")
                .contains("You will start at Hill School in January.")
                .doesNotContain("Because they asked.");
    }

    @Test
    void whatIsWithheldIsOneHonestLineAndTheReasonIsForStaffAlone() {
        story.on(visit);
        assertThat(story.withhold(Thing.ENTRY, said.id(), "").status()).isEqualTo(422);
        assertThat(story.withhold(Thing.ENTRY, Ids.next(), "x").status()).isEqualTo(404);
        assertThat(story.withhold(Thing.ENTRY, said.id(), "Nan died last night.")
                        .status())
                .isEqualTo(303);

        assertThat(visit.get("/say/story").text()).contains(INSTEAD).doesNotContain("see Nan", "died");
        assertThat(story.staff().get(story.path()).text()).contains("Nan died last night.", "I want to see Nan.");
        Entry right = Given.anEntry(child)
                .words("I want to see my Nan.")
                .correcting(said)
                .save();
        assertThat(visit.get("/say/story").text()).contains(INSTEAD).doesNotContain("my Nan");

        story.giveBack(Thing.ENTRY, right.id());
        assertThat(visit.get("/say/story").text())
                .contains("I want to see my Nan.")
                .doesNotContain(INSTEAD);
        assertThat(story.staff().get(story.path()).text()).contains("Given back, by " + worker.name());
    }

    @Test
    void aWithheldAnswerIsNotTold() {
        UUID answer = story.told(said, "You can see Nan on Sundays.");
        story.on(visit);
        assertThat(visit.get("/say/story").text()).contains("You can see Nan on Sundays.");
        story.withhold(Thing.ANSWER, answer, "Changed this morning.");

        assertThat(visit.get("/say/story").text())
                .contains(INSTEAD, "I want to see Nan.")
                .doesNotContain("Sundays", "Changed");
        assertThat(visit.post("/say/story/turn", "back-ANSWER", answer.toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLetterThatWasGivenIsOpenedAtTheSameAddressAndOneThatIsNotGivenIsNotThere() {
        ALetter letter = ALetter.begunBy(story.staff(), child, Kind.DECISION).finished();
        story.on(visit);
        assertThat(open(letter).status()).isEqualTo(404);
        letter.given();
        assertThat(visit.get("/say/story").text())
                .contains("My letters", "What we decided", "Amira Khan gave you this");

        assertThat(open(letter).location()).isEqualTo("/say/story");
        assertThat(visit.get("/say/story").text()).contains("Dear Robin,", "You asked to see your dad. We said yes.");
        story.withhold(Thing.LETTER, letter.id(), "Not yet.");
        assertThat(visit.get("/say/story").text()).contains(INSTEAD).doesNotContain("Dear Robin,", "What we decided");
        assertThat(open(letter).status()).isEqualTo(404);
    }

    @Test
    void aLongStoryComesInParts() {
        for (int n = 1; n <= 14; n++) {
            Given.anEntry(child)
                    .words("Thing " + n + ".")
                    .saidOn(TestClock.TODAY.minusDays(30 + n))
                    .save();
        }
        story.on(visit);
        assertThat(visit.get("/say/story").text()).contains("Thing 11.").doesNotContain("Thing 12.");
        visit.post("/say/story/turn", "from", "12");
        assertThat(visit.get("/say/story").text())
                .contains("Thing 12.", "Thing 14.")
                .doesNotContain("Thing 11.");
        assertThat(story.staff().get(story.path() + "?from=12").text()).contains("Thing 14.");
    }

    /** With the style sheet and the scripts it must stay within 50 KB. */
    @Test
    void aStoryOfLongTextsIsStillASmallPage() {
        for (int n = 1; n <= 8; n++) {
            Given.anEntry(child)
                    .words("أريد أن أعيش مع جدتي. ".repeat(80))
                    .inLanguage("ar", null)
                    .saidOn(TestClock.TODAY.minusDays(30 + n))
                    .save();
        }
        story.on(visit);
        assertThat(visit.get("/say/story").bytes()).hasSizeLessThan(30 * 1024);
    }

    @Test
    void staffWhoOnlyReadSeeItAndTurnNothing() {
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        assertThat(quality.get(story.path()).page().select("main form button[name=turn]"))
                .isEmpty();
        assertThat(quality.post(story.path() + "/switch", "turn", "on", "note", "x")
                        .status())
                .isEqualTo(403);
    }

    private Answer open(ALetter letter) {
        return visit.post("/say/story/turn", "letter", letter.id().toString());
    }
}
