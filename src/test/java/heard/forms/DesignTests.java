package heard.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator decides what the service's forms ask, and which answers are the child's voice. */
class DesignTests extends ADesign {

    @Test
    void theFourFormsOfTheFieldAreThereFromTheFirstDay() {
        var list = admin.get("/admin/forms");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text())
                .contains("Statutory visit")
                .contains("Child and family single assessment")
                .contains("Child protection plan")
                .contains("Child looked after review")
                .contains("version 1 since 1 January 2024");
        assertThat(admin.get("/admin/forms/statutory-visit/preview").text())
                .contains("Was the child seen alone?")
                .contains("Goes to Voice of the child");
        assertThat(admin.get("/admin/forms/statutory-visit/preview?version=1").status())
                .isEqualTo(200);
        assertThat(admin.get("/admin/forms/statutory-visit").text()).contains("in use since 1 January 2024");
    }

    @Test
    void aFormIsMadeDesignedAndPublishedWithoutAnyScript() {
        UUID id = Ids.next();
        var made = admin.post("/admin/forms", "title", title, "dayLabel", "Day at school", "becomes", id.toString());
        var again = admin.post("/admin/forms", "title", title, "dayLabel", "Day at school", "becomes", id.toString());
        assertThat(made.location()).isEqualTo(path);
        assertThat(again.location()).isEqualTo(path);

        assertThat(press(designer(), path, "add", "1").location()).isEqualTo(path + "#question-0");
        press(designer(), path, "label-0", "Who was there", "kind-0", "LINE", "add", "1");
        press(designer(), path, "label-1", "What {child} said", "voice-1", "yes", "under-1", "DAY", "add", "1");
        press(designer(), path, "label-2", "Which class", "kind-2", "CHOICE", "choices-2", "Blue\nGreen", "up", "2");
        press(designer(), path, "remove", "0");

        assertThat(questions(designer())).containsExactly("Which class", "What {child} said");
        assertThat(admin.get(path + "/preview").text())
                .contains("What the child said")
                .contains("a draft");
        var published = press(designer(), path + "/publication");
        assertThat(published.location()).isEqualTo(path + "?published");
        assertThat(admin.get(published.location()).text())
                .contains("Published. Version 1 is what is filled from now on.")
                .contains("Which class");
    }

    private static List<String> questions(Document page) {
        return page.select("input[name^=label-]").eachAttr("value");
    }

    @Test
    void theSamePressTwiceAddsOneQuestion() {
        made();
        Document page = designer();

        press(page, path, "add", "1");
        press(page, path, "add", "1");

        assertThat(designer().select("fieldset.expr")).hasSize(1);
    }

    @Test
    void twoWhoChangeOneDraftAreToldOfEachOtherAndNothingTypedIsLost() {
        made();
        Document page = designer();
        press(page, path, "becomes", Ids.next().toString(), "dayLabel", "The other one's day");

        var conflict = press(page, path, "becomes", Ids.next().toString(), "dayLabel", "My day");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("saved this form while you were changing it");
        assertThat(conflict.page().expectFirst("#dayLabel").val()).isEqualTo("My day");
        assertThat(conflict.page().select(".compare__col").eachText())
                .satisfiesExactly(
                        theirs -> assertThat(theirs)
                                .contains("The other one's day")
                                .doesNotContain(title),
                        mine -> assertThat(mine).contains("My day"));
        assertThat(designer().expectFirst("#dayLabel").val()).isEqualTo("The other one's day");
        assertThat(press(conflict.page(), path).status()).isEqualTo(303);
        assertThat(designer().expectFirst("#dayLabel").val()).isEqualTo("My day");
    }

    @Test
    void whoeverMovedQuestionsIsShownBothOrdersAndWhoOnlyWroteIsNot() {
        made();
        press(designer(), path, "add", "1");
        press(designer(), path, "label-0", "Who was there", "add", "1");
        press(designer(), path, "label-1", "Which class");
        Document page = designer();
        press(page, path, "becomes", Ids.next().toString(), "label-0", "Who else was there");

        var wrote = press(page, path, "becomes", Ids.next().toString(), "label-1", "Which year");
        assertThat(wrote.page().expectFirst(".compare").text())
                .contains("Who else was there", "Which year")
                .doesNotContain("Order");

        press(designer(), path, "becomes", Ids.next().toString(), "down", "0");
        var moved = press(page, path, "becomes", Ids.next().toString(), "label-1", "Which year");
        assertThat(moved.page().expectFirst(".compare").text())
                .contains("Order of the questions Which class Who else was there")
                .contains("Order of the questions Who was there Which year");
    }

    @Test
    void aDraftThatWasPublishedMeanwhileGoesOnAsTheNextVersion() {
        made();
        press(designer(), path, "add", "1");
        Document page = designer();
        press(page, path + "/publication", "becomes", Ids.next().toString(), "label-0", "Theirs");

        var conflict = press(page, path, "becomes", Ids.next().toString(), "label-0", "Mine");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Draft of version 2");
        assertThat(conflict.page().expectFirst(".compare").text())
                .contains("Question 1 Theirs Text")
                .contains("Question 1 Mine Text");
        assertThat(press(conflict.page(), path).status()).isEqualTo(303);
        assertThat(questions(designer())).containsExactly("Mine");
    }

    @Test
    void whatCannotBePublishedIsSaidBesideIt() {
        made();
        assertThat(press(designer(), path + "/publication").text()).contains("this form asks nothing yet");
        press(designer(), path, "add", "1");
        press(designer(), path, "add", "1");
        press(designer(), path, "add", "1");

        var answer = press(
                designer(),
                path + "/publication",
                "kind-0",
                "CHOICE",
                "label-0",
                "Which?",
                "choices-0",
                "Only one",
                "kind-1",
                "SEEN_ALONE",
                "label-1",
                "Alone?",
                "kind-2",
                "SEEN_ALONE",
                "label-2",
                "Alone?");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#choices-0-error").text()).contains("at least two answers");
        assertThat(answer.page().expectFirst("#kind-2-error").text()).contains("once is enough");
        assertThat(answer.page().expectFirst("#label-0").val()).isEqualTo("Which?");
        assertThat(press(designer(), path + "/publication").text()).contains("Question 1 asks nothing yet");
        assertThat(press(designer(), path, "voice-0", "yes", "kind-0", "DATE").text())
                .contains("Only a text can be the child's voice");
        assertThat(press(designer(), path, "label-0", "x".repeat(301)).text())
                .contains("up to 300 characters, and has 301");
    }

    @Test
    void aFormNeedsANameOfItsOwn() {
        assertThat(admin.post("/admin/forms", "title", "", "dayLabel", "").status())
                .isEqualTo(422);

        var answer = admin.post("/admin/forms", "title", "Statutory visit", "dayLabel", "Day typed here");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("There is a form of this name already");
        assertThat(answer.page().expectFirst("#dayLabel").val()).isEqualTo("Day typed here");
    }

    @Test
    void aFormThatDoesNotExistIsNotFound() {
        assertThat(admin.get("/admin/forms/no-such").status()).isEqualTo(404);
        assertThat(admin.get("/admin/forms/no-such/preview").status()).isEqualTo(404);
        assertThat(admin.get("/admin/forms/statutory-visit/preview?version=999").status())
                .isEqualTo(404);
        assertThat(admin.post("/admin/forms/no-such").status()).isEqualTo(404);
        assertThat(admin.post("/admin/forms/no-such/draft").status()).isEqualTo(404);
        assertThat(admin.post("/admin/forms/no-such/publication").status()).isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorDesigns() {
        for (StaffMember member : List.of(Given.aManager(Given.aTeam()), Given.aQualityOfficer())) {
            Visitor other = Visitor.signedInAs(member);
            assertThat(other.get("/admin/forms").status()).isEqualTo(403);
            assertThat(other.get("/admin/forms/statutory-visit").status()).isEqualTo(403);
            assertThat(other.get("/admin/forms/statutory-visit/preview").status())
                    .isEqualTo(403);
            assertThat(other.post("/admin/forms", "title", "Mine", "dayLabel", "Day")
                            .status())
                    .isEqualTo(403);
            assertThat(other.post("/admin/forms/statutory-visit").status()).isEqualTo(403);
            assertThat(other.post("/admin/forms/statutory-visit/draft").status())
                    .isEqualTo(403);
            assertThat(other.post("/admin/forms/statutory-visit/publication").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theDatabaseItselfLeavesAPublishedVersionAsItIs() {
        JdbcClient jdbc = HeardServer.bean(JdbcClient.class);
        TransactionTemplate transaction = new TransactionTemplate(HeardServer.bean(PlatformTransactionManager.class));

        transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql(
                                    "update form_definition set title = 'Changed' where key = 'statutory-visit' and version = 1")
                            .update())
                    .isZero();
            assertThat(jdbc.sql("delete from form_question where form_key = 'statutory-visit' and form_version = 1")
                            .update())
                    .isZero();
        });
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into form_question (form_key, form_version, key, place, label, kind, required, voice)
                        values ('statutory-visit', 1, 'more', 99, 'More', 'LINE', false, false)
                        """).update()).isInstanceOf(DataAccessException.class);
    }
}
