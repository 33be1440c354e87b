package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Which voice reads a page aloud, where a phone has an English and an Arabic one, and one that is somebody's server. */
class ListeningTests extends JourneyTests {

    private static final String VOICES = """
            window.said = [];
            const voice = (lang, localService) => ({ lang, localService });
            Object.defineProperty(window, "speechSynthesis", { value: {
              speaking: false,
              cancel() { this.speaking = false; window.said.push("cancelled"); },
              getVoices: () => [voice("pl-PL", false), voice("en-US", true), voice("en_GB", true), voice("ar", true)],
              speak(words) { this.speaking = true; window.said.push(words.lang); } } });
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            """;

    @Test
    void aPageIsReadByAVoiceOfItsLanguageThatIsOnThePhoneOrByNone() {
        Visitor visit = Visitor.visiting(Given.aChild().save());
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.SMALL, visit, true)) {
            Page page = browsing.page();
            page.addInitScript(VOICES);

            assertThat(said(browsing, "en")).startsWith("en_GB").doesNotContain("ar", "cancelled");
            page.locator("[data-listen]").click();
            assertThat((String) page.evaluate("window.said.join(' ')")).endsWith("cancelled");
            assertThat(said(browsing, "ar")).startsWith("ar").doesNotContain("en_GB");
            for (String language : new String[] {"pl", "ti"}) {
                assertThat(said(browsing, language)).isEmpty();
                browsing.lookOver();
                assertThat(page.locator("main [role=alert]").count()).isEqualTo(1);
            }
        }
    }

    private static String said(Browsing browsing, String language) {
        Page page = browsing.go("/say/look").page();
        page.locator("#language-" + language).check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.waitForNavigation(() -> page.locator(".thumb .go-on").click());
        browsing.go("/say/start");
        page.locator("[data-listen]").click();
        return (String) page.evaluate("window.said.join(' ')");
    }
}
