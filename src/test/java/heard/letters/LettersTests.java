package heard.letters;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import org.junit.jupiter.api.Test;

class LettersTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Robin").allocatedTo(worker).save();
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final String root = "/children/" + child.id() + "/letters";

    @Test
    void aWorkerChoosesAKindAndBeginsWithItsHeadings() {
        assertThat(visitor.get(root).text()).contains("Nothing has been written to Robin yet");
        assertThat(visitor.get(root + "/new").text())
                .contains("Letter", "Plan", "Explaining a decision", "Words and pictures");

        ALetter letter = ALetter.begunBy(visitor, child, Kind.DECISION);

        Answer page = visitor.get(letter.path() + "/writing");
        assertThat(page.typed("heading-0")).isEqualTo("What was decided");
        assertThat(page.typed("greeting")).isEqualTo("Dear Robin,");
        assertThat(visitor.get(root).text()).contains("What was decided, and why", "Being written");
        assertThat(visitor.get("/children/" + child.id() + "/voice").page().select(".sections a[href$=letters]"))
                .hasSize(1);
    }

    @Test
    void choosingTwiceBeginsOneAndChoosingNothingIsAskedAgain() {
        String id = Ids.next().toString();
        visitor.post(root, "id", id, "kind", "PLAN");
        assertThat(visitor.post(root, "id", id, "kind", "PLAN").location()).endsWith(id + "/writing");
        assertThat(visitor.get(root).page().select("tbody tr")).hasSize(1);

        Answer nothing = visitor.post(root, "id", Ids.next().toString());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select("#kind-error").text()).contains("Choose what you want to write");
    }

    @Test
    void partsAreAddedMovedAndRemovedWithoutScriptsAndNothingTypedIsLost() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.STORY)
                .part(0, "One", "First words.")
                .part(1, "Two", "Second words.");
        Answer added = letter.press("add");
        assertThat(added.location()).endsWith("/writing#part-2");
        Answer page = visitor.get(letter.path() + "/writing");
        assertThat(page.page().select("fieldset.expr")).hasSize(3);
        assertThat(page.typed("words-1")).isEqualTo("Second words.");

        letter.opened().part(2, "Three", "Third words.").press("up-2");
        assertThat(visitor.get(letter.path() + "/writing").typed("words-1")).isEqualTo("Third words.");
        letter.opened()
                .part(1, "Three", "Third words.")
                .part(2, "Two", "Second words.")
                .press("down-0");
        assertThat(visitor.get(letter.path() + "/writing").typed("words-0")).isEqualTo("Third words.");
        letter.opened()
                .part(0, "Three", "Third words.")
                .part(1, "One", "First words.")
                .press("remove-0");
        assertThat(visitor.get(letter.path() + "/writing").typed("words-0")).isEqualTo("First words.");
    }

    @Test
    void theSameFormSentTwiceIsSavedOnceAndAnotherTextUnderItIsShownBesideWhatStands() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER);
        assertThat(letter.press("finish").location()).endsWith("?done=finished");
        assertThat(letter.press("finish").location()).endsWith("?done=finished");
        assertThat(visitor.get(letter.path()).text()).contains("Version 1").doesNotContain("Version 2");

        Answer other = letter.part(0, "Why", "You asked, and we said no.").press("finish");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("We said yes.", "we said no.");
    }

    @Test
    void whoSavesSecondSeesBothTextsAndLosesNone() {
        ALetter mine = ALetter.begunBy(visitor, child, Kind.LETTER);
        Visitor manager = Visitor.signedInAs(Given.aManager(team));
        Answer theirs = manager.get(mine.path() + "/writing");
        manager.post(
                mine.path() + "/writing",
                "save",
                theirs.typed("save"),
                "revision",
                theirs.typed("revision"),
                "title",
                "The manager’s title",
                "greeting",
                "Dear Robin,",
                "closing",
                "",
                "language",
                "en",
                "heading-0",
                "",
                "words-0",
                "The manager wrote this.");

        Answer conflict = mine.press("save");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("The manager wrote this.", "We said yes.");

        mine.with("save", conflict.typed("save")).with("revision", conflict.typed("revision"));
        Answer beside = mine.press("again");
        assertThat(beside.status()).isEqualTo(200);
        assertThat(beside.typed("words-0")).contains("We said yes.");
        assertThat(beside.page().select("aside").text()).contains("The manager wrote this.");
        assertThat(mine.press("save").status()).isEqualTo(303);
        assertThat(visitor.get(mine.path()).text()).contains("We said yes.");
    }

    @Test
    void whatIsFinishedStaysAndPuttingItRightIsTheNextVersion() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER).finished();
        letter.opened().part(0, "Why", "You asked to see your dad on Sundays. We said yes.");
        letter.press("save");
        assertThat(visitor.get(letter.path()).text())
                .as("what is in use is the finished one")
                .contains("Version 1", "Version 2 is being written")
                .doesNotContain("on Sundays");
        letter.opened().finished();

        assertThat(visitor.get(letter.path()).text()).contains("Version 2, finished", "on Sundays");
        assertThat(visitor.get(letter.path() + "?version=1").text())
                .contains("as it stood before it was put right")
                .doesNotContain("on Sundays");
        assertThat(visitor.get(letter.path() + "?version=3").status()).isEqualTo(404);

        letter.opened().finished();
        assertThat(visitor.get(letter.path() + "?version=3").status())
                .as("nothing was changed, so there is no new version")
                .isEqualTo(404);
    }

    @Test
    void aPartThatSaysNothingIsLeftOutAndALetterThatSaysNothingIsNotFinished() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER).part(1, "What happens next", "  ");
        letter.finished();
        assertThat(visitor.get(letter.path()).text()).doesNotContain("What happens next");

        ALetter empty = ALetter.begunBy(visitor, child, Kind.PLAN)
                .part(0, "What you want", "")
                .with("title", "");
        Answer answer = empty.press("finish");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#title-error, #words-0-error")).hasSize(2);
        assertThat(answer.page().select(".govuk-error-summary a[href=#words-0]"))
                .hasSize(1);
    }

    @Test
    void textsThatAreTooLongComeBackWithWhatWasTyped() {
        String longWords = "word ".repeat(4_001);
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER)
                .part(0, "h".repeat(201), longWords)
                .with("closing", "c".repeat(2_001))
                .with("language", "tlh");
        Answer answer = letter.press("save");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#heading-0-error, #words-0-error, #closing-error, #language-error"))
                .hasSize(4);
        assertThat(answer.page().select("#words-0-error").text()).contains("up to 20,000 characters, and has 20,004");
        assertThat(answer.typed("words-0")).isEqualTo(longWords.strip());
    }

    @Test
    void whatWasTypedAndNotSavedIsThereAgain() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER);
        Answer page = visitor.get(letter.path() + "/writing");
        visitor.post(
                "/children/" + child.id() + "/drafts/letter/" + letter.id(),
                "save",
                page.typed("save"),
                "revision",
                page.typed("revision"),
                "title",
                "Half a title",
                "words-0",
                "Half a sen");

        Answer again = visitor.get(letter.path() + "/writing");
        assertThat(again.typed("words-0")).isEqualTo("Half a sen");
        assertThat(again.text()).contains("What you typed and had not saved is here again");
        letter.press("save");
        assertThat(visitor.get(letter.path() + "/writing").text()).doesNotContain("had not saved");
    }

    @Test
    void itSaysHowHardItIsToReadAndWhereItSpeaksAboutTheChildAndChangesNothing() {
        String words = "Robin was unhappy about the arrangements that the professionals had made for him at the meeting"
                + " on Monday morning.";
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER).part(0, "Why", words);
        assertThat(letter.press("measure").location()).endsWith("/writing#reading");

        Answer page = visitor.get(letter.path() + "/writing");
        assertThat(page.page().select("#reading").text())
                .contains("Reads at grade", "1 long sentence", "Robin was", "You were");
        assertThat(page.typed("words-0")).isEqualTo(words);

        Answer typing = visitor.post(letter.path() + "/reading", "text", "You are safe here.", "language", "en");
        assertThat(typing.text()).contains("easy enough").doesNotContain("Long sentences");
        assertThat(visitor.post(letter.path() + "/reading", "text", "Jesteś tu.", "language", "pl")
                        .text())
                .contains("knows English only");
    }

    @Test
    void onlyWhatWasNeverFinishedCanBeThrownAway() {
        ALetter begun = ALetter.begunBy(visitor, child, Kind.LETTER);
        assertThat(visitor.post(begun.path() + "/end").location()).contains("/letters?done=thrown");
        assertThat(visitor.get(begun.path()).status()).isEqualTo(404);
        assertThat(visitor.get(begun.path() + "/writing").status()).isEqualTo(404);
        assertThat(visitor.get(root).page().select("tbody tr")).isEmpty();

        ALetter finished = ALetter.begunBy(visitor, child, Kind.LETTER).finished();
        visitor.post(finished.path() + "/end");
        assertThat(visitor.get(finished.path()).status()).isEqualTo(200);
    }

    @Test
    void theChildReadsItOnAPageOfItsOwnAStoryPageByPage() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.STORY)
                .part(0, "You", "You are Robin.")
                .part(1, "Now", "- You live with Nana.\n- Biscuit too.")
                .finished();
        Answer first = visitor.get(letter.path() + "/read");
        assertThat(first.text()).contains("You are Robin.", "Page 1 of 2").doesNotContain("Biscuit", worker.name());
        assertThat(first.page().select("[data-listen]")).hasSize(1);
        Answer second = visitor.get(first.page().select("a[rel=next]").attr("href"));
        assertThat(second.page().select("li")).hasSize(2);
        assertThat(second.page().select("a[rel=next]")).isEmpty();
    }

    @Test
    void aStrangerFindsNothingAndQualityReadsOnly() {
        ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER).finished();
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        for (String path : new String[] {"", "/read", "/pdf", "/writing", "/given"}) {
            assertThat(stranger.get(letter.path() + path).status()).isEqualTo(404);
        }
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        assertThat(quality.get(letter.path()).text())
                .contains("What we decided")
                .doesNotContain("Put it right");
        assertThat(quality.get(root).page().select("a[href$=new]")).isEmpty();
        assertThat(quality.get(letter.path() + "/writing").status()).isEqualTo(403);
        assertThat(quality.post(letter.path() + "/given").status()).isEqualTo(403);

        String other = "/children/" + Given.aChild().allocatedTo(worker).save().id() + "/letters/" + letter.id();
        assertThat(visitor.get(other).status()).as("another child’s address").isEqualTo(404);
        assertThat(visitor.get(other + "/pdf").status()).isEqualTo(404);
    }

    @Test
    void inAClosedCaseEverythingCanBeReadAndNothingWritten() {
        Child closed = Given.aChild()
                .called("Robin")
                .allocatedTo(worker)
                .closedOn(TestClock.TODAY.minusDays(3))
                .save();
        String path = "/children/" + closed.id() + "/letters";
        assertThat(visitor.get(path).page().select("a[href$=new]")).isEmpty();
        Answer begun = visitor.post(path, "id", Ids.next().toString(), "kind", "LETTER");
        assertThat(begun.status()).isEqualTo(422);
        assertThat(begun.text()).contains("case was closed on 9 November 2026");
    }
}
