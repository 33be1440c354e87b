package heard.access;

import static org.assertj.core.api.Assertions.assertThat;

import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A sign-in that ends in the middle of a sentence, and a page that is refused, lose nothing that was typed. */
class UnsentTests {

    private final StaffMember officer = Given.aQualityOfficer();
    private final Visitor visitor = Visitor.signedInAs(officer);
    private final String phrase = "he locks\r\nthe door " + Given.number();

    /** The form is sent after the sign-in has ended somewhere else; the cookie is still there. */
    private Answer sentTooLate() {
        visitor.copy().post("/sign-out");
        return visitor.post("/danger-words", "id", Ids.next().toString(), "language", "en", "phrase", phrase);
    }

    private Answer signIn(Answer page, StaffMember member, String password) {
        return visitor.post("/sign-in", fields(page, "/sign-in", "userName", member.userName(), "password", password));
    }

    private static String[] fields(Answer page, String action, String... others) {
        List<String> fields = new ArrayList<>(Arrays.asList(others));
        for (Element field :
                page.page().expectFirst("form[action=" + action + "]").select("input[type=hidden]")) {
            if (!field.attr("name").equals("_csrf")) {
                fields.add(field.attr("name"));
                fields.add(field.val());
            }
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void whatWasTypedComesThroughSigningInAgainAndIsSavedByAPress() {
        Answer ended = sentTooLate();
        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.text()).contains("You were signed out before this was saved");

        Answer wrong = signIn(ended, officer, "mistyped");
        assertThat(wrong.status()).isEqualTo(422);
        Answer back = signIn(wrong, officer, Given.PASSWORD);

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().expectFirst("p.written").text()).contains("he locks the door");
        assertThat(visitor.get("/danger-words").text()).doesNotContain("he locks the door");
        String[] fields = fields(back, "/danger-words");
        assertThat(visitor.post("/danger-words", fields).status()).isEqualTo(303);
        assertThat(visitor.post("/danger-words", fields).status()).isEqualTo(303);
        assertThat(visitor.get("/danger-words").page().select("th.phrase").eachText())
                .containsOnlyOnce(phrase.replace("\r\n", " "));
    }

    @Test
    void somebodyElseWhoSignsInThereIsNotGivenIt() {
        Answer back = signIn(sentTooLate(), Given.aQualityOfficer(), Given.PASSWORD);

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).isEqualTo("/children");
    }

    @Test
    void itIsSentToThisSiteAlone() {
        Answer back = visitor.post(
                "/sign-in",
                "userName",
                officer.userName(),
                "password",
                Given.PASSWORD,
                "unsent-path",
                "//example.org/",
                "unsent.phrase",
                "he hits me");

        assertThat(back.status()).isEqualTo(303);
    }

    @Test
    void whatAnotherSiteSendsIsNotShownAsIfItWereTyped() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/danger-words");
        request.addParameter("phrase", "ring this number");
        assertThat(Unsent.of(request, null)).isPresent();

        request.addHeader("Origin", "https://example.org");
        assertThat(Unsent.of(request, null)).isEmpty();

        MockHttpServletRequest other = new MockHttpServletRequest("POST", "/danger-words");
        other.addParameter("phrase", "ring this number");
        other.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(Unsent.of(other, null)).isEmpty();
    }

    @Test
    void aPageThatWasOpenForTooLongGivesBackWhatWasTyped() {
        visitor.forgetToken();

        Answer refused = visitor.post("/danger-words", "language", "en", "phrase", phrase);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().expectFirst("p.written").text()).contains("he locks the door");
    }
}
