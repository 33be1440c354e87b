package heard.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.SessionFields;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be saved is said beside the field, and nothing that was typed is lost. */
class SessionToCorrectTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Robin").allocatedTo(worker).save();
    private final String root = "/children/" + child.id() + "/sessions";
    private final Visitor visitor = Visitor.signedInAs(worker);

    @Test
    void aDayThatCannotBeIsSaidBesideTheFieldAndNothingTypedIsLost() {
        Answer future = visitor.post(
                root,
                SessionFields.saying("Keep this").with("heldOn", "2026-12-06").all());
        Answer unborn = visitor.post(
                root,
                SessionFields.saying("Keep this").with("heldOn", "1/3/2017").all());
        Answer none = visitor.post(
                root,
                SessionFields.saying("Keep this").with("heldOn", "31/2/2026").all());

        assertThat(future.page().select("#heldOn-error").text()).contains("6 December 2026 is in the future");
        assertThat(unborn.page().select("#heldOn-error").text()).contains("before Robin was born (14 March 2017)");
        assertThat(none.page().select("#heldOn-error").text()).contains("is no day");
        assertThat(List.of(future, unborn, none)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select(".govuk-error-summary a[href=#heldOn]"))
                    .hasSize(1);
            assertThat(answer.typed("words-0")).contains("Keep this");
            assertThat(answer.page().select("input[name=place]").val()).isEqualTo("School");
        });
    }

    @Test
    void withoutAnyWordsThereIsNoSession() {
        Answer answer = visitor.post(
                root, SessionFields.saying("  ").with("reading-0", "").all());
        Answer readingOnly = visitor.post(
                root, SessionFields.saying(" ").with("reading-0", "I think so").all());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#words-0-error").text()).contains("Write what Robin said");
        assertThat(readingOnly.page().select("#words-0-error").text()).contains("that your reading is of");
        assertThat(readingOnly.typed("reading-0")).contains("I think so");
    }

    @Test
    void aTextThatIsTooLongSaysTheLimitAndHowManyTooMany() {
        String tooLong = "é\uD83D\uDC36".repeat(10_100);
        Answer answer = visitor.post(root, SessionFields.saying(tooLong).all());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#words-0-error").text()).contains("up to 20,000 characters, and has 20,200");
        assertThat(answer.typed("words-0")).contains(tooLong);
        assertThat(visitor.post(root, SessionFields.saying("é".repeat(20_000)).all())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aWholeBookOrAHundredThingsAreGivenBackWithTheLimitSaid() {
        String book = "word ".repeat(800_000);
        Answer answer = visitor.post(root, SessionFields.saying(book).all());
        SessionFields many = SessionFields.saying("0");
        for (int n = 1; n < 51; n++) {
            many.and(n, "thing " + n);
        }
        Answer tooMany = visitor.post(root, many.all());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#words-0-error").text())
                .contains("up to 20,000 characters, and has 3,999,999");
        assertThat(answer.typed("words-0")).hasSizeGreaterThan(3_999_000);
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.page().select("#words-50-error").text()).contains("up to 50 things");
        assertThat(tooMany.typed("words-50")).contains("thing 50");
    }

    @Test
    void scriptInAnyFieldIsTextLikeAnyOther() {
        String script = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        SessionFields fields = SessionFields.saying(script + "\0");
        for (String name : List.of("place", "present", "tool", "originalKept", "communication", "reading-0")) {
            fields.with(name, script);
        }

        Answer saved = visitor.post(root, fields.all());

        Answer page = visitor.get(saved.location());
        assertThat(page.page().select("script:not([src])")).isEmpty();
        assertThat(page.page().select("img[onerror]")).isEmpty();
        assertThat(page.text()).contains(script);
        Answer form = visitor.get(root + "/" + fields.id() + "/correction");
        assertThat(form.page().select("script:not([src]), img[onerror]")).isEmpty();
        assertThat(form.page().select("input[name=place]").val()).isEqualTo(script);
    }

    @Test
    void aClosedCaseTakesNoSessionAndGivesBackWhatWasTyped() {
        Child closed = Given.aChild()
                .called("Ash")
                .allocatedTo(worker)
                .closedOn(LocalDate.of(2026, 5, 3))
                .save();
        String sessions = "/children/" + closed.id() + "/sessions";

        Answer answer =
                visitor.post(sessions, SessionFields.saying("Still here").all());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary").text()).contains("closed on 3 May 2026");
        assertThat(answer.typed("words-0")).contains("Still here");
        assertThat(visitor.get(sessions + "/new").text()).contains("closed on 3 May 2026");
    }
}
