package heard.forms;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Given;
import heard.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The questions of a form change while forms are filled, open, and on record. */
class ChangedDefinitionTests extends ADesign {

    @Test
    void fromItsPublicationOnAQuestionNewlyMarkedAsVoicePullsThroughAndOldAnswersStayAsTheyWere() {
        madeAndPublished();
        StaffMember worker = Given.aWorker(Given.aTeam());
        Visitor amira = Visitor.signedInAs(worker);
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        String forms = "/children/" + child.id() + "/forms";
        Document before = amira.get(forms + "/new?form=" + key()).page();
        String question = before.expectFirst("textarea").attr("name");
        String first = fill(amira, forms, before, question, "Told on version 1.");
        assertThat(Kept.entries(child.id())).isEmpty();

        Document open = amira.get(forms + "/new?form=" + key()).page();
        assertThat(admin.post(path + "/draft").location()).isEqualTo(path);
        press(
                designer(),
                path + "/publication",
                "voice-0",
                "yes",
                "under-0",
                "DAY",
                "label-0",
                "What {child} says at school");

        String late = fill(amira, forms, open, question, "Begun before, saved after.");
        assertThat(late).endsWith("?changed");
        assertThat(amira.get(late).text())
                .contains("The questions of this form changed while you were writing")
                .contains("Begun before, saved after.")
                .contains("What Jayden told their teacher");
        assertThat(Kept.entries(child.id())).isEmpty();

        Document after = amira.get(forms + "/new?form=" + key()).page();
        assertThat(after.select(".question--voice")).hasSize(1);
        fill(amira, forms, after, question, "School is loud.");
        assertThat(Kept.entries(child.id())).singleElement().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo("School is loud.");
            assertThat(entry.sourceLabel()).isEqualTo(title + " · What the child says at school");
        });
        assertThat(amira.get(first).text())
                .contains("What Jayden told their teacher")
                .contains("Told on version 1.");
    }

    @Test
    void aFormOfAVersionThatIsNotThereIsShownAgainWithEverythingThatWasTyped() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Child child = Given.aChild().allocatedTo(worker).save();

        var answer = Visitor.signedInAs(worker)
                .post(
                        "/children/" + child.id() + "/forms",
                        "form",
                        "statutory-visit",
                        "definition",
                        "77",
                        "day",
                        "2026-11-10",
                        "answer-said",
                        "Keep this.",
                        "answer-gone",
                        "And this, to a question that is gone.");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("The questions of this form have changed since you opened it")
                .contains("What you wrote to questions that are not asked any more")
                .contains("And this, to a question that is gone.");
        assertThat(answer.page().expectFirst("#answer-said").val()).isEqualTo("Keep this.");
        assertThat(Kept.count("form", child.id())).isZero();
    }

    private String key() {
        return path.substring("/admin/forms/".length());
    }

    private static String fill(Visitor visitor, String forms, Document page, String question, String words) {
        return visitor.post(
                        forms,
                        "form",
                        page.expectFirst("input[name=form]").val(),
                        "definition",
                        page.expectFirst("input[name=definition]").val(),
                        "id",
                        page.expectFirst("input[name=id]").val(),
                        "day",
                        "2026-11-10",
                        question,
                        words)
                .location();
    }
}
