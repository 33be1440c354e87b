package heard.forms;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Visitor amira = Visitor.signedInAs(worker);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final String forms = "/children/" + child.id() + "/forms";

    private Answer visit(UUID id, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        for (String[] usual : new String[][] {
            {"form", "statutory-visit"},
            {"definition", "1"},
            {"id", id.toString()},
            {"day", "2026-11-10"},
            {"answer-where", "At Nana Rose's"},
            {"answer-seen", "YES"},
            {"answer-seen-alone", "YES"},
            {"answer-bedroom", "NOT_ASKED"}
        }) {
            if (!fields.contains(usual[0])) {
                fields.addAll(List.of(usual));
            }
        }
        return amira.post(forms, fields.toArray(String[]::new));
    }

    @Test
    void aChildWithoutFormsHasAListThatSaysWhatToDoNext() {
        Answer list = amira.get(forms);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text())
                .contains("No form yet")
                .contains("Statutory visit")
                .contains("Child and family single assessment")
                .contains("Child protection plan")
                .contains("Child looked after review");
    }

    @Test
    void everyFormOfTheServiceCanBeOpenedAndMarksWhatIsVoice() {
        for (String key :
                List.of("statutory-visit", "single-assessment", "child-protection-plan", "looked-after-review")) {
            Answer page = amira.get(forms + "/new?form=" + key);

            assertThat(page.status()).as(key).isEqualTo(200);
            assertThat(page.page().select(".question--voice textarea").size())
                    .as(key)
                    .isGreaterThanOrEqualTo(4);
            assertThat(page.page().select("input[name=answer-seen-alone]").size())
                    .as(key)
                    .isEqualTo(3);
            assertThat(page.page().expectFirst("form[data-keep]").attr("data-keep"))
                    .isEqualTo("/children/" + child.id() + "/drafts/form/"
                            + page.page().expectFirst("input[name=id]").val());
            assertThat(page.text()).contains("Jayden").doesNotContain("{child}");
        }
    }

    @Test
    void aFormThatDoesNotExistIsNotFound() {
        assertThat(amira.get(forms + "/new?form=tea-order").status()).isEqualTo(404);
        assertThat(amira.get(forms + "/" + Ids.next()).status()).isEqualTo(404);
        assertThat(amira.post(forms, "form", "tea-order").status()).isEqualTo(404);
    }

    @Test
    void aSavedFormShowsWhatWasAnsweredAndWhatTheChildSaid() {
        UUID id = Ids.next();

        Answer saved = visit(id, "answer-said", "I sleep at Nana's now.", "how-said", "WRITTEN");
        Answer page = amira.get(saved.location());

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo(forms + "/" + id + "?saved");
        assertThat(page.text())
                .contains("Statutory visit, 10 November 2026")
                .contains(worker.name())
                .contains("At Nana Rose's")
                .contains("Not asked")
                .contains("Saved. What Jayden said is in Voice of the child.");
        assertThat(page.page().select(".words").text()).isEqualTo("I sleep at Nana's now.");
        assertThat(amira.get(forms).text()).contains("10 November 2026").contains("1 answer");
    }

    @Test
    void savingTwiceMakesOne() {
        UUID id = Ids.next();

        Answer first = visit(id, "answer-said", "Once.");
        Answer second = visit(id, "answer-said", "Once.");

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).startsWith(forms + "/" + id);
        assertThat(amira.get(forms).page().select("tbody tr")).hasSize(1);
        assertThat(Kept.entries(child.id())).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBesideItsQuestionAndNothingTypedIsLost() {
        UUID id = Ids.next();

        Answer answer = visit(
                id, "answer-seen", "", "answer-bedroom", "PERHAPS", "answer-said", "Keep this.", "how-said", "DRAWN");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page()
                        .expectFirst(".govuk-error-summary a[href='#answer-seen']")
                        .text())
                .contains("Was Jayden seen?");
        assertThat(answer.page().select("#answer-bedroom-error")).hasSize(1);
        assertThat(answer.page().expectFirst("#answer-said").val()).isEqualTo("Keep this.");
        assertThat(answer.page().expectFirst("#how-said option[selected]").val())
                .isEqualTo("DRAWN");
        assertThat(answer.page().expectFirst("input[name=id]").val()).isEqualTo(id.toString());
        assertThat(Kept.entries(child.id())).isEmpty();
    }

    @Test
    void aDayThatCannotBeIsRefused() {
        assertThat(errorOfDay("")).contains("Say on which day");
        assertThat(errorOfDay("2026-02-30")).contains("no such day");
        assertThat(errorOfDay(TestClock.TODAY.plusDays(1).toString())).contains("still to come");
        assertThat(errorOfDay("2017-03-13")).contains("before Jayden was born, on 14 March 2017");
        assertThat(visit(Ids.next(), "answer-next-visit", "soon").text()).contains("There is no such day");
    }

    private String errorOfDay(String day) {
        Answer answer = visit(Ids.next(), "day", day);
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().expectFirst("#day-error").text();
    }

    @Test
    void aTextThatIsTooLongIsKeptAndTheLimitSaid() {
        String long_ = "ä".repeat(20_001);

        Answer answer = visit(Ids.next(), "answer-said", long_);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#answer-said-error").text())
                .contains("up to 20,000 characters, and has 20,001");
        assertThat(answer.page().expectFirst("#answer-said").val()).isEqualTo(long_);
        assertThat(visit(Ids.next(), "answer-said", "ä".repeat(20_000)).status())
                .isEqualTo(303);
    }

    @Test
    void scriptIsShownAsTheTextItIs() {
        UUID id = Ids.next();
        visit(id, "answer-said", "<script>alert(1)</script>", "answer-where", "<img src=x onerror=alert(1)>");

        Answer page = amira.get(forms + "/" + id);

        assertThat(page.page().select(".words").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.page().select("main script, main img")).isEmpty();
        assertThat(page.text()).contains("<img src=x onerror=alert(1)>");
    }

    @Test
    void aClosedCaseTakesNoNewFormAndKeepsWhatWasTyped() {
        Child closed = Given.aChild()
                .called("Robin")
                .allocatedTo(worker)
                .closedOn(LocalDate.of(2026, 10, 1))
                .save();
        String path = "/children/" + closed.id() + "/forms";

        Answer answer = amira.post(
                path, "form", "statutory-visit", "definition", "1", "day", "2026-09-30", "answer-said", "Keep this.");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Robin’s case was closed on 1 October 2026");
        assertThat(answer.page().expectFirst("#answer-said").val()).isEqualTo("Keep this.");
        assertThat(amira.get(path).text()).contains("Robin’s case was closed on 1 October 2026");
        assertThat(amira.get(path + "/new?form=statutory-visit").location()).isEqualTo(path);
    }

    @Test
    void whoMayNotKnowOfTheChildIsToldThatThereIsNone() {
        UUID id = Ids.next();
        visit(id);
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));

        assertThat(stranger.get(forms).status()).isEqualTo(404);
        assertThat(stranger.get(forms + "/new?form=statutory-visit").status()).isEqualTo(404);
        assertThat(stranger.get(forms + "/" + id).status()).isEqualTo(404);
        assertThat(stranger.post(forms, "form", "statutory-visit").status()).isEqualTo(404);
        assertThat(stranger.get(forms + "/" + id + "/correction").status()).isEqualTo(404);
        assertThat(stranger.post(forms + "/" + id + "/correction").status()).isEqualTo(404);
    }

    @Test
    void anotherChildsFormIsNotFoundUnderThisOne() {
        UUID id = Ids.next();
        visit(id);
        Child sister = Given.aChild().allocatedTo(worker).save();

        assertThat(amira.get("/children/" + sister.id() + "/forms/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorOpensNoChildsForm() {
        UUID id = Ids.next();
        visit(id);
        Visitor admin = Visitor.signedInAs(Given.anAdministrator());

        assertThat(admin.get(forms).status()).isEqualTo(403);
        assertThat(admin.get(forms + "/" + id).status()).isEqualTo(403);
        assertThat(admin.get(forms + "/new?form=statutory-visit").status()).isEqualTo(403);
    }

    @Test
    void aQualityOfficerReadsAndWritesNothing() {
        UUID id = Ids.next();
        visit(id);
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        assertThat(quality.get(forms + "/" + id).status()).isEqualTo(200);
        assertThat(quality.get(forms + "/" + id).text()).doesNotContain("Put it right");
        assertThat(quality.get(forms).text()).doesNotContain("Fill a form");
        assertThat(quality.get(forms + "/new?form=statutory-visit").status()).isEqualTo(403);
        assertThat(quality.post(forms, "form", "statutory-visit").status()).isEqualTo(403);
    }

    @Test
    void aDraftIsGoneOnWithAndDroppedWhenTheFormIsSaved() {
        UUID id = Ids.next();
        amira.post(
                "/children/" + child.id() + "/drafts/form/" + id,
                "form",
                "statutory-visit",
                "definition",
                "1",
                "id",
                id.toString(),
                "answer-said",
                "Half a sen");

        String goOn = amira.get(forms).page().expectFirst(".note a").attr("href");
        Answer page = amira.get(goOn);

        assertThat(page.text()).contains("This is your draft");
        assertThat(page.page().expectFirst(".note form").attr("action"))
                .isEqualTo("/children/" + child.id() + "/drafts/form/" + id + "/end");
        assertThat(page.page().expectFirst("#answer-said").val()).isEqualTo("Half a sen");
        visit(id, "answer-said", "Half a sentence.");
        assertThat(amira.get(forms).text()).doesNotContain("You began a form");
        assertThat(amira.get(goOn).location()).isEqualTo(forms + "/" + id);
    }
}
