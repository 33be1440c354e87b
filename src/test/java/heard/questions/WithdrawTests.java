package heard.questions;

import static heard.questions.AtTheDesk.send;
import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.asking.QuestionSets;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Stopping what children are asked, and giving up a draft. */
class WithdrawTests {

    private final AtTheDesk desk = new AtTheDesk();
    private final QuestionSets sets = HeardServer.bean(QuestionSets.class);
    private final StaffMember member = Given.aWorker(Given.aTeam());
    private final Visitor worker = Visitor.signedInAs(member);

    @Test
    void aWithdrawnSetIsOfferedToNobodyAnewAndWhoHadBegunGoesOnToTheEnd() {
        published();
        Child begun = asked();
        Child waiting = asked();
        Visitor answering = Visitor.visiting(begun);
        answering.get("/say/choose");
        answering.post("/say/choose", "set", desk.set.toString());

        assertThat(send(desk.quality, desk.page(), "form[action$=/withdrawal]").location())
                .isEqualTo(desk.path);
        desk.quality.post(desk.path + "/withdrawal");

        assertThat(desk.page().text())
                .contains("Withdrawn by " + desk.officer.name())
                .contains("No child is offered it");
        assertThat(desk.quality.get("/question-sets").text()).contains("withdrawn");
        assertThat(sets.published(desk.set)).isEmpty();
        assertThat(sets.allPublished()).noneMatch(set -> set.setId().equals(desk.set));
        Visitor other = Visitor.visiting(waiting);
        assertThat(other.get("/say/choose").text()).doesNotContain(desk.title);
        assertThat(other.post("/say/choose", "set", desk.set.toString()).location())
                .as("pressed on a page from before it was withdrawn")
                .isEqualTo("/say/choose");
        assertThat(worker.post(
                                "/children/" + waiting.id() + "/asked",
                                "setId",
                                desk.set.toString(),
                                "from",
                                "2026-11-12")
                        .text())
                .contains("What you chose was withdrawn meanwhile");
        assertThat(worker.get("/children/" + waiting.id() + "/asked").text())
                .contains(desk.title)
                .contains("withdrawn by the service");

        assertThat(answering.get("/say/choose").text()).contains(desk.title);
        Answer question = answering.get("/say/question");
        assertThat(question.text()).contains("How is it?");
        answering.post(
                "/say/question",
                "reply",
                question.typed("reply"),
                "ask",
                question.typed("ask"),
                "id",
                question.typed("id"),
                "revision",
                "0",
                "go",
                "next",
                "words",
                "Loud.");
        assertThat(answering.post("/say/send", "reply", question.typed("reply")).location())
                .isEqualTo("/say/receipt");
        assertThat(worker.get("/children/" + begun.id() + "/say/" + question.typed("reply"))
                        .text())
                .contains("Loud.");
    }

    @Test
    void aWithdrawnSetThatIsOfferedAgainOrPublishedAnewWaitsForItsChildrenAgain() {
        published();
        Child child = asked();
        Visitor visitor = Visitor.visiting(child);
        desk.quality.post(desk.path + "/withdrawal");
        assertThat(visitor.get("/say/choose").text()).doesNotContain(desk.title);

        send(desk.quality, desk.page(), "form[action$=/return]");
        assertThat(visitor.get("/say/choose").text()).contains(desk.title);

        desk.quality.post(desk.path + "/withdrawal");
        desk.quality.post(desk.path + "/draft");
        assertThat(desk.page().text()).contains("publishing this offers it again");
        desk.publish();
        assertThat(visitor.get("/say/choose").text()).contains(desk.title);
        assertThat(desk.page().text()).doesNotContain("Withdrawn by");
    }

    @Test
    void theTwoThatEveryChildIsOfferedCannotBeWithdrawnNorWhatWasNeverPublished() {
        UUID something = UUID.nameUUIDFromBytes("heard question set say-something".getBytes(StandardCharsets.UTF_8));
        desk.made();

        assertThat(desk.quality.get("/question-sets/" + something).page().select("form[action$=/withdrawal]"))
                .isEmpty();
        assertThat(desk.quality
                        .post("/question-sets/" + something + "/withdrawal")
                        .status())
                .isEqualTo(404);
        assertThat(desk.quality.post(desk.path + "/withdrawal").status()).isEqualTo(404);
        assertThat(worker.post(desk.path + "/withdrawal").status()).isEqualTo(403);
        assertThat(sets.saySomething().asks()).isNotEmpty();
    }

    @Test
    void aDraftThatIsDiscardedIsGoneAndWhatWasPublishedStays() {
        published();
        desk.quality.post(desk.path + "/draft");
        desk.asked("What else?", "WORDS");
        Document page = desk.page();

        assertThat(send(desk.quality, page, "form[action$=/draft/removal]").location())
                .isEqualTo(desk.path);
        assertThat(send(desk.quality, page, "form[action$=/draft/removal]").location())
                .as("pressed twice")
                .isEqualTo(desk.path);

        assertThat(desk.page().text())
                .contains("Version 1, in use since")
                .contains("How is it?")
                .doesNotContain("What else?");
        desk.quality.post(desk.path + "/draft");
        assertThat(desk.page().text()).contains("Draft of version 2").doesNotContain("What else?");
    }

    @Test
    void aSetOfWhichNothingWasPublishedGoesWithItsDraft() {
        desk.made();
        desk.chosen("Which one?", "This", "That");

        assertThat(send(desk.quality, desk.page(), "form[action$=/draft/removal]")
                        .location())
                .isEqualTo("/question-sets");

        assertThat(desk.quality.get(desk.path).status()).isEqualTo(404);
        assertThat(desk.quality.get("/question-sets").text()).doesNotContain(desk.title);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownBeforeItIsDiscarded() {
        desk.made();
        Document page = desk.page();
        desk.asked("Written meanwhile?", "WORDS");

        Answer answer = send(desk.quality, page, "form[action$=/draft/removal]");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains("changed this draft since you opened the page")
                .contains("Written meanwhile?");
        assertThat(desk.page().text()).contains("Written meanwhile?");
    }

    private void published() {
        desk.made();
        desk.asked("How is it?", "WORDS");
        assertThat(desk.publish().status()).isEqualTo(303);
    }

    private Child asked() {
        Child child = Given.aChild().allocatedTo(member).save();
        worker.post(
                "/children/" + child.id() + "/asked",
                "id",
                Ids.next().toString(),
                "setId",
                desk.set.toString(),
                "from",
                TestClock.TODAY.toString());
        assertThat(worker.get("/children/" + child.id() + "/asked").text()).contains(desk.title);
        return child;
    }
}
