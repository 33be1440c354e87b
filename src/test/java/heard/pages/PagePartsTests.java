package heard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagePartsTests {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "heard.jte");

    @Test
    void theSummaryLeadsToTheFieldAndWhatWasTypedIsKept() {
        var errors = Errors.none().add("said_on", "The day is in the future").add("said_on", "A second thing");
        assertThat(part("ui/errors.jte", Map.of("errors", errors)).select("a[href=#said_on]"))
                .extracting(link -> link.text())
                .containsExactly("The day is in the future");

        var field = part(
                "ui/date-field.jte",
                Map.of(
                        "errors",
                        errors,
                        "name",
                        "said_on",
                        "label",
                        "Day",
                        "value",
                        "2031-02-30",
                        "max",
                        "2026-11-21"));
        var input = field.expectFirst("input#said_on");
        assertThat(input.attr("value")).isEqualTo("2031-02-30");
        assertThat(input.attr("aria-describedby")).isEqualTo("said_on-error");
        assertThat(input.hasAttr("min")).isFalse();
    }

    @Test
    void noErrorsMakeNoSummary() {
        assertThat(part("ui/errors.jte", Map.of("errors", Errors.none())).body().children())
                .isEmpty();
    }

    @Test
    void aTextKeepsItsFirstEmptyLineAndItsLimitIsSaidAndNotCut() {
        var html = part(
                "ui/text-area.jte",
                Map.of(
                        "errors",
                        Errors.none(),
                        "name",
                        "words",
                        "label",
                        "What Jayden said",
                        "value",
                        "\nI <b>said</b> & \"meant\" it",
                        "maxlength",
                        20000,
                        "ownWords",
                        true));
        var area = html.expectFirst("textarea#words");
        // A browser drops the first line end inside a textarea, jsoup does not: hence one more than was typed.
        assertThat(area.wholeText()).isEqualTo("\n\nI <b>said</b> & \"meant\" it");
        assertThat(area.hasAttr("maxlength")).isFalse();
        assertThat(area.attr("aria-describedby")).isEqualTo("words-count");
        assertThat(html.expectFirst("#words-count").text()).isEqualTo("Up to 20,000 characters");
    }

    @Test
    void theFirstChoiceCarriesTheFieldsNameSoThatTheSummaryReachesIt() {
        var choices = List.of(new Choice("yes", "Yes"), new Choice("no", "No", "Say why"));
        var html = part(
                "ui/choices.jte",
                Map.of("errors", Errors.none(), "name", "seen", "legend", "Seen?", "choices", choices, "value", "no"));
        assertThat(html.select("input").eachAttr("id")).containsExactly("seen", "seen-1");
        assertThat(html.select("input[checked]").eachAttr("value")).containsExactly("no");
        assertThat(html.expectFirst("#seen-1").attr("aria-describedby")).isEqualTo("seen-1-hint");

        var several = part(
                "ui/checks.jte",
                Map.of(
                        "errors",
                        Errors.none(),
                        "name",
                        "seen",
                        "legend",
                        "Seen?",
                        "choices",
                        choices,
                        "values",
                        List.of("yes")));
        assertThat(several.select("input[checked]").eachAttr("value")).containsExactly("yes");
    }

    @Test
    void aChildsWordsAreEscapedAndCarryTheWordsAsSpoken() {
        var html = part(
                "ui/words.jte",
                Map.of("text", "<script>no</script>\nline two", "original", "Nie chcę", "originalLang", "pl"));
        assertThat(html.select("script")).isEmpty();
        assertThat(html.expectFirst(".words__text").wholeText()).isEqualTo("<script>no</script>\nline two");
        assertThat(html.expectFirst("[lang=pl]").text()).isEqualTo("Nie chcę");
    }

    @Test
    void theShellMarksTheSectionAndHidesItFromWhoIsSignedOut() {
        var nav = List.of(
                new Frame.Link("My children", "/children", "children", 0), new Frame.Link("Team", "/team", "team", 3));
        gg.jte.Content content = output -> output.writeContent("<h1>My children</h1>");
        var signedIn = part(
                "layout/staff.jte",
                Map.of(
                        "frame",
                        new Frame("token", "Amira Khan", nav, "/", "7", null),
                        "title",
                        "My children",
                        "here",
                        "children",
                        "content",
                        content));
        assertThat(signedIn.select(".bar__nav [aria-current]").eachText()).containsExactly("My children");
        assertThat(signedIn.expectFirst(".bar__count").text()).isEqualTo("3 open");
        assertThat(signedIn.select("input[name=_csrf]").eachAttr("value")).containsOnly("token");
        assertThat(signedIn.select("[style], style, script:not([src])")).isEmpty();

        var nobody = new HashMap<String, Object>(
                Map.of("frame", new Frame("token", null, nav, "/", "7", null), "title", "Sign in", "content", content));
        assertThat(part("layout/staff.jte", nobody).select("nav, form")).isEmpty();
    }

    private Document part(String name, Map<String, Object> params) {
        var output = new StringOutput();
        templates.render(name, params, output);
        return Jsoup.parse(output.toString());
    }
}
