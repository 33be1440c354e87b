package heard.voice;

import static heard.voice.TypedContribution.fields;
import static heard.voice.TypedContribution.form;
import static heard.voice.TypedContribution.typed;
import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributionInputTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final String root = "/children/" + child.id();

    @Test
    void aClosedCaseIsRefusedClearlyAndWhatWasTypedIsKept() {
        Child closed = Given.aChild()
                .called("Mia")
                .allocatedTo(worker)
                .closedOn(LocalDate.of(2026, 6, 1))
                .save();

        Answer answer = post("/children/" + closed.id() + "/contributions", typed("words", "She came back to school"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Mia’s case was closed on 1 June 2026");
        assertThat(form(answer)).containsEntry("words", "She came back to school");
        assertThat(visitor.get("/children/" + closed.id() + "/voice").page().select(".entry"))
                .isEmpty();
    }

    @Test
    void aDayInTheFutureOrBeforeBirthIsRefusedBesideTheField() {
        assertThat(error(typed("toldOn", TestClock.TODAY.plusDays(1).toString()), "toldOn"))
                .contains("in the future");
        assertThat(error(typed("toldOn", child.bornOn().minusDays(1).toString()), "toldOn"))
                .contains("was born on");
        assertThat(error(typed("toldOn", "31/11/2026"), "toldOn")).contains("real date");
        assertThat(error(typed("toldOn", ""), "toldOn")).contains("Give the day");
    }

    @Test
    void anOverLongTextSaysTheLimitAndKeepsEveryWord() {
        String words = "é".repeat(Entry.LONGEST + 1);

        Answer answer = post(typed("words", words));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#words-error").text())
                .contains("20,000")
                .contains("20,001");
        assertThat(form(answer)).containsEntry("words", words);
        assertThat(post(typed("words", "é".repeat(Entry.LONGEST))).status()).isEqualTo(303);
    }

    @Test
    void whatIsMissingOrMadeUpIsNamed() {
        assertThat(error(typed("words", " \u0000 "), "words")).contains("Write what they told you");
        assertThat(error(typed("name", ""), "name")).contains("Write the name");
        assertThat(error(typed("relation", "CHILD"), "relation")).contains("Choose who");
        assertThat(error(typed("reached", "BY_OWL"), "reached")).contains("Choose how");
        assertThat(error(typed("name", "x".repeat(201)), "name"))
                .contains("200")
                .contains("201");
    }

    @Test
    void scriptInAnyFieldIsShownAsText() {
        String script = "<script>alert(1)</script>";
        Answer saved = post(
                typed("name", script, "position", script, "organisation", script, "words", script, "reading", script));

        for (String path : List.of(saved.location(), saved.location() + "/correction", root + "/voice")) {
            Answer page = visitor.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("main script")).isEmpty();
            assertThat(page.body()).contains("&lt;script&gt;");
        }
    }

    @Test
    void whatWasBegunAndNotSavedIsThereWhenTheFormIsOpenedAgainAndGoneWhenSaved() {
        Map<String, String> begun = typed("words", "Half a sent");
        visitor.post(root + "/drafts/contribution/" + begun.get("id"), fields(begun));

        Answer opened = visitor.get(root + "/contributions/new");
        assertThat(opened.text()).contains("You began this");
        assertThat(form(opened)).containsEntry("words", "Half a sent").containsEntry("id", begun.get("id"));
        assertThat(form(visitor.get(root + "/contributions/new?anew=true"))).containsEntry("words", "");

        post(form(opened));
        assertThat(visitor.get(root + "/contributions/new").text()).doesNotContain("You began this");
    }

    private String error(Map<String, String> typed, String field) {
        Answer answer = post(typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary a[href=#" + field + "]"))
                .hasSize(1);
        assertThat(form(answer).get("reading")).isEqualTo(typed.get("reading"));
        return answer.page().expectFirst("#" + field + "-error").text();
    }

    private Answer post(Map<String, String> typed) {
        return post(root + "/contributions", typed);
    }

    private Answer post(String path, Map<String, String> typed) {
        return visitor.post(path, fields(typed));
    }
}
