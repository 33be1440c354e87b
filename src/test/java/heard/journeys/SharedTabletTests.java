package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import heard.access.ServiceRun;
import heard.children.Child;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One tablet, two children: what one of them left open in a tab is never the other's, and is not lost. */
class SharedTabletTests extends JourneyTests {

    private static final String WORDS = "I want to see my sister.\nOn Sunday.";

    private final Child left =
            Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
    private final Child came =
            Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();

    @Test
    void withoutScriptsWordsFromATabThatAnotherChildsVisitLeftOpenAreShownAndSentByTheirOwnChildAlone() {
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.SMALL, Visitor.visiting(left), false)) {
            Page page = browsing.page();
            begin(browsing);
            page.locator("#words").fill(WORDS);
            browsing.isNow(Visitor.visiting(came));

            press(browsing, ".thumb button[value=next]");
            browsing.sees("Someone else came in on this device after you", "What you wrote is still here", WORDS)
                    .picture("say-unkept");
            assertThat(page.url()).endsWith("/say/question");
            // Pressed once more nothing has changed: the other child is still in.
            press(browsing, "[form=unkept]");
            browsing.sees("Someone else came in", WORDS);
            assertThat(answers(left)).isEmpty();
            assertThat(answers(came)).isEmpty();

            browsing.isNow(Visitor.visiting(left));
            press(browsing, "[form=unkept]");
            assertThat(page.url()).endsWith("/say/check");
            assertThat(answers(left)).containsExactly(WORDS);
            assertThat(answers(came)).isEmpty();
        }
    }

    @Test
    void withoutScriptsWordsAreNotLostWhenTheVisitEndsWhileTheyAreTypedAndTheTabGoesOnAfterComingInAnew() {
        Visitor visitor = Visitor.visiting(left);
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.SMALL, visitor, false)) {
            Page page = browsing.page();
            begin(browsing);
            page.locator("#words").fill("My nan");
            visitor.post("/say/leave");

            press(browsing, ".thumb button[value=next]");
            browsing.sees("You are signed out", "My nan").picture("say-unkept-out");
            assertThat(browsing.text()).doesNotContain("Someone else");
            assertThat(page.locator("[target=_blank]").getAttribute("href")).startsWith("/say");

            browsing.isNow(Visitor.visiting(left));
            press(browsing, "[form=unkept]");
            assertThat(page.url()).endsWith("/say/check");
            // Where the browser says that it is a page of ours, nothing has to be pressed twice.
            press(browsing, "main [name=to]");
            browsing.isNow(Visitor.visiting(left));
            page.locator("#words").fill("My nan and grandad");
            press(browsing, ".thumb button[value=next]");
            assertThat(page.url()).endsWith("/say/check");
            assertThat(answers(left)).containsExactly("My nan", "My nan and grandad");
        }
    }

    @Test
    void aTabOfAnEarlierChildSaysSoAndKeepsNothingAsTheNextChilds() {
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, Visitor.visiting(left), true)) {
            Page page = browsing.page();
            page.navigate("/say/profile");
            page.waitForNavigation(() -> page.locator("button[name=to]").first().click());
            browsing.isNow(Visitor.visiting(came));
            page.locator("#words").fill(WORDS);
            PlaywrightAssertions.assertThat(page.locator("[data-kept]")).containsText("You are signed out");
            // It tries again with what it finds out of who is in now.
            page.waitForResponse("**/say/profile/*", () -> {});
            assertThat(lines(came)).isZero();
            assertThat(page.locator("#words").inputValue()).isEqualTo(WORDS);

            // Whom to call is shown whoever is in, and somebody is told.
            browsing.press(page.locator(".safe__go"));
            browsing.sees("Call 999", "We have told our team");
            assertThat(page.url()).endsWith("/say/not-safe");
            browsing.link("Go back").click();
            page.waitForURL("**/say?other=true");
            browsing.sees("Someone else came in on this device after you")
                    .lookOver()
                    .picture("say-other");
            assertThat(page.locator("#token").isVisible()).isTrue();
            browsing.press(browsing.link("That was me. Go on."));
            browsing.go("/say/choose").sees("What do you want to do?");
        }
    }

    private static void begin(Browsing browsing) {
        browsing.go("/say/choose");
        browsing.press(browsing.page().locator("button[value=something]"));
    }

    private static void press(Browsing browsing, String button) {
        browsing.press(browsing.page().locator(button));
    }

    private static List<String> answers(Child child) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select words from answer where child_id = :child order by revision")
                        .param("child", child.id())
                        .query(String.class)
                        .list());
    }

    private static long lines(Child child) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select count(*) from profile_line where child_id = :child")
                        .param("child", child.id())
                        .query(Long.class)
                        .single());
    }
}
