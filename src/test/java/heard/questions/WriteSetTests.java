package heard.questions;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.asking.Ask;
import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A quality officer writes what children are asked, and publishes it. */
class WriteSetTests extends AtTheDesk {

    private final QuestionSets sets = HeardServer.bean(QuestionSets.class);

    @Test
    void theShippedSetsAreListedWithWhenAndForWhom() {
        Answer list = quality.get("/question-sets");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text())
                .contains("How are things?")
                .contains("Middle look · age 8 to 12")
                .contains("Before a conference")
                .contains("version 1 since");
    }

    @Test
    void aSetIsMadeWrittenAndPublishedWithoutAnyScript() {
        made();
        made();
        String safe = chosen("Do you feel safe at school?", "Yes", "!No");
        String safeKey = safe.substring(safe.lastIndexOf('/') + 1);
        Document ask = quality.get(path + "/asks/new").page();
        String no = ask.select("input[name=onlyIf]").eachAttr("value").getLast();
        assertThat(no).startsWith(safeKey + "/");
        send(
                quality,
                ask,
                "main form.prose",
                "text",
                "What makes it so?",
                "type",
                "WORDS",
                "onlyIf",
                no,
                "under",
                "LIFE");
        asked("How much do you like it?", "SCALE", "low", "Not at all", "high", "A lot", "notSafeUpTo", "1");

        Document draft = page();
        assertThat(draft.text()).contains("Only after No to question 1").contains("means not safe");
        Answer published = publish();

        assertThat(published.location()).isEqualTo(path + "?published");
        assertThat(quality.get(published.location()).text())
                .contains("Published. Version 1 is what children are asked");
        QuestionSet set = sets.published(this.set).orElseThrow();
        assertThat(set.title("en")).isEqualTo(title);
        assertThat(set.asks().stream().map(one -> one.text("en")))
                .containsExactly("Do you feel safe at school?", "What makes it so?", "How much do you like it?");
        assertThat(set.path(java.util.Map.of())).hasSize(2);
        String option = no.substring(no.indexOf('/') + 1);
        assertThat(set.path(java.util.Map.of(safeKey, Set.of(option)))).hasSize(3);
        assertThat(set.saysNotSafe(safeKey, Set.of(option))).isTrue();
        Ask scale = set.asks().getLast();
        assertThat(set.saysNotSafe(scale.key(), Set.of("1"))).isTrue();
        assertThat(set.saysNotSafe(scale.key(), Set.of("2"))).isFalse();
        assertThat(scale.option("10").orElseThrow().label("en")).isEqualTo("A lot");
    }

    @Test
    void theSamePressTwiceIsOnePress() {
        made();
        Document blank = quality.get(path + "/asks/new").page();
        send(quality, blank, "main form.prose", "text", "How is it?");
        send(quality, blank, "main form.prose", "text", "How is it?");
        asked("What else?", "WORDS");
        Document draft = page();
        assertThat(draft.select("table#questions tbody tr")).hasSize(2);

        String down = draft.expectFirst("button[name=down]").val();
        quality.post(path + "/order", "down", down);
        quality.post(path + "/order", "down", down);

        assertThat(page().select("table#questions tbody th").eachText().getFirst())
                .startsWith("1. What else?");
        assertThat(publish().status()).isEqualTo(303);
        assertThat(quality.post(path + "/publication").location()).isEqualTo(path + "?published");
    }

    @Test
    void aPublishedVersionStaysAndAChangeMakesTheNext() {
        made();
        String ask = asked("How is it?", "WORDS");
        publish();
        QuestionSet first = sets.published(set).orElseThrow();
        assertThat(quality.get(ask).location()).isEqualTo(path);

        quality.post(path + "/draft");
        quality.post(path + "/draft");
        send(quality, quality.get(ask).page(), "main form.prose", "text", "How is it now?");
        assertThat(sets.published(set).orElseThrow()).isEqualTo(first);
        publish();

        QuestionSet second = sets.published(set).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.asks().getFirst().text("en")).isEqualTo("How is it now?");
        assertThat(sets.version(first.id()).asks().getFirst().text("en")).isEqualTo("How is it?");
        assertThat(quality.get(path + "?version=1").text())
                .contains("How is it?")
                .contains("published on");
        assertThat(quality.get(path).text()).contains("Version 1");
    }

    @Test
    void whatIsNotWholeIsNotPublishedAndSaysWhatIsMissing() {
        made();
        assertThat(publish().text()).contains("this set asks nothing yet");
        String first = chosen("Which one?", "Only this");
        asked("How much?", "SCALE");

        Answer answer = publish();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Question 1: write at least two answers to choose from")
                .contains("Question 2: write a word for both ends of the scale");
        Document page = quality.get(first).page();
        assertThat(send(quality, page, "main form.prose", "column", "voch_plan_safe")
                        .status())
                .isEqualTo(303);
        assertThat(sets.published(set)).isEmpty();
    }

    @Test
    void aQuestionThatAnotherHangsOnIsNeitherRemovedNorMovedBehindIt() {
        made();
        String first = chosen("Which one?", "This", "That");
        Document ask = quality.get(path + "/asks/new").page();
        String that = ask.select("input[name=onlyIf]").eachAttr("value").getLast();
        send(quality, ask, "main form.prose", "text", "Why that?", "onlyIf", that);

        Document page = quality.get(first).page();
        Answer removal = sendTo(quality, page.expectFirst("main form.prose"), first + "/removal");
        assertThat(removal.status()).isEqualTo(422);
        assertThat(removal.text()).contains("Question 2 is asked only after an answer to this one");

        quality.post(
                path + "/order", "down", page().expectFirst("button[name=down]").val());
        assertThat(publish().text()).contains("Question 1 hangs on a question that comes after it");
    }

    @Test
    void aHardQuestionIsSaidToBeHardAndCanBePublishedAllTheSame() {
        made();
        asked("What considerations influenced your participation?", "WORDS");

        assertThat(page().text()).contains("Hard to read: question 1");
        assertThat(quality.post("/question-sets/reading", "text", "How are you?")
                        .body()
                        .strip())
                .startsWith("Reads at grade 0.0: easy enough.");
        assertThat(quality.post("/question-sets/reading", "text", "Comprehensive participation matters.")
                        .body())
                .contains("too hard for many children");
        assertThat(publish().status()).isEqualTo(303);
    }

    @Test
    void badInputIsSaidBesideItsFieldAndKept() {
        Answer unnamed = quality.post(
                "/question-sets", "title", "", "look", "HUGE", "occasion", "", "ageFrom", "12", "ageTo", "x");
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.page().select(".govuk-error-message")).hasSize(4);
        assertThat(unnamed.typed("ageTo")).isEqualTo("x");
        made();
        assertThat(send(quality, page(), "form[action$=/head]", "ageFrom", "12", "ageTo", "8")
                        .text())
                .contains("The upper age is below the lower one");

        Document blank = quality.get(path + "/asks/new").page();
        Answer answer = send(
                quality,
                blank,
                "main form.prose",
                "text",
                "",
                "hint",
                "h".repeat(201),
                "type",
                "CHOICE",
                "option-0",
                "Same",
                "option-1",
                "Same",
                "picture-1",
                "no-such",
                "column",
                "voch_made_up",
                "onlyIf",
                "a/b",
                "onlyIf",
                "c/d");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Write what is asked")
                .contains("up to 200 characters, and has 201")
                .contains("Two answers have the same words")
                .contains("There is no such picture")
                .contains("Choose one of the five")
                .contains("answers of one earlier question only");
        assertThat(answer.typed("option-1")).isEqualTo("Same");
    }

    @Test
    void twoWhoChangeOneQuestionEachSeeBothTextsAndTwoQuestionsGoSideBySide() {
        made();
        String ask = asked("How is it?", "WORDS");
        String other = asked("What else?", "WORDS");
        StaffPair two = new StaffPair(
                Visitor.signedInAs(Given.aQualityOfficer()), quality.get(ask).page());
        send(two.visitor(), two.visitor().get(other).page(), "main form.prose", "text", "What is new?");
        send(two.visitor(), two.visitor().get(ask).page(), "main form.prose", "text", "How is theirs?");

        Answer conflict = send(quality, two.opened(), "main form.prose", "text", "How is mine?");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("How is theirs?")
                .contains("How is mine?")
                .contains("Nothing is lost");
        assertThat(quality.get(ask).text()).contains("How is theirs?");
        assertThat(send(quality, conflict.page(), "form.finish").status()).isEqualTo(303);
        assertThat(quality.get(ask).text()).contains("How is mine?");
        assertThat(page().text()).contains("What is new?");
    }

    @Test
    void twoWhoRenameASetEachSeeBothNames() {
        made();
        Document opened = page();
        send(quality, opened, "form[action$=/head]", "title", "Their name");

        Answer conflict = send(quality, opened, "form[action$=/head]", "title", "My name");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Their name").contains("My name");
        assertThat(page().expectFirst("#title").val()).isEqualTo("Their name");
        send(quality, conflict.page(), "form.finish");
        assertThat(page().expectFirst("#title").val()).isEqualTo("My name");
    }

    private record StaffPair(Visitor visitor, Document opened) {}

    @Test
    void nobodyPublishesWhatTheyHaveNotSeenAndARemovedQuestionCanBePutBack() {
        made();
        String ask = asked("How is it?", "WORDS");
        asked("What else?", "WORDS");
        Document seen = page();
        Document opened = quality.get(ask).page();
        sendTo(quality, opened.expectFirst("main form.prose"), ask + "/removal");

        Answer late = send(quality, seen, "form[action$=/publication]");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("changed this draft since you opened the page");
        Answer gone = send(quality, opened, "main form.prose", "text", "How is it going?");
        assertThat(gone.status()).isEqualTo(409);
        assertThat(send(quality, gone.page(), "main form.prose").status()).isEqualTo(303);
        assertThat(page().text()).contains("How is it going?");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWorkersDoNotWriteQuestions() {
        String none = "/question-sets/" + Ids.next();
        for (String at : new String[] {"", "/asks/new", "/words/pl", "/try"}) {
            assertThat(quality.get(none + at).status()).as(at).isEqualTo(404);
        }
        for (String at : new String[] {
            "/draft", "/head", "/order", "/publication", "/asks/q", "/asks/q/removal", "/words/pl", "/try"
        }) {
            assertThat(quality.post(none + at).status()).as(at).isEqualTo(404);
        }
        made();
        assertThat(quality.get(path + "/asks/nothing").status()).isEqualTo(404);
        assertThat(quality.get(path + "/words/xx").status()).isEqualTo(404);
        assertThat(quality.get(path + "?version=7").status()).isEqualTo(404);
        Visitor worker = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        assertThat(worker.get("/question-sets").status()).isEqualTo(403);
        assertThat(worker.post(path + "/publication").status()).isEqualTo(403);
        assertThat(Visitor.signedInAs(Given.anAdministrator()).get(path).status())
                .isEqualTo(200);
    }

    @Test
    void aTryGoesTheChildsWayAndKeepsNothing() {
        var middle = sets.allPublished().stream()
                .filter(one -> one.title("en").equals("How are things?"))
                .findFirst()
                .orElseThrow();
        String at = "/question-sets/" + middle.setId() + "/try";
        Document first = quality.get(at).page();
        assertThat(first.text()).contains("How do you feel today?").contains("nothing is kept");

        Answer sad = send(quality, first, "#answer", "option", "sad", "go", "next");
        assertThat(sad.text()).contains("What makes you feel like that?");
        Answer back = send(quality, sad.page(), "#answer", "go", "back");
        assertThat(back.page().select("input[name=option][checked]").val()).isEqualTo("sad");
        Answer great = send(quality, back.page(), "#answer", "option", "great", "go", "next");
        assertThat(great.text()).contains("What is a normal day like for you?");
        assertThat(send(quality, great.page(), "#answer", "language", "cy", "go", "skip")
                        .page()
                        .expectFirst("html")
                        .attr("lang"))
                .isEqualTo("cy");
    }
}
