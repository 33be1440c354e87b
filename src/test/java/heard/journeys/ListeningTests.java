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

    private static final String TOP = """
            () => {
              const chips = [...document.querySelectorAll(".top .chip")].filter((chip) => chip.offsetParent);
              const rows = new Set(chips.map((chip) => chip.getBoundingClientRect().bottom)).size;
              const whole = [...chips.slice(-1), ...document.querySelectorAll(".safe__go, .safe__call")].every((one) =>
                one.offsetHeight >= 44 && one.offsetWidth >= 44 && one.scrollWidth <= one.clientWidth + 1);
              return rows < 3 && whole ? "in two rows, and whole" : rows + " rows, whole: " + whole;
            }""";

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

    /** Where the words are longest: the way out is whole, and the word beside the sign to listen gives way. */
    @Test
    void atMostTwoRowsStandOnTopInLargePrintWithSignsOnASmallPhone() {
        Visitor visit = Visitor.visiting(Given.aChild().save());
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.SMALL, visit, true)) {
            for (String language : new String[] {"uk", "cy", "ckb"}) {
                visit.post("/say/look", "language", language, "largePrint", "true", "symbols", "true");
                browsing.go("/say/card").lookOver().picture("say-top-" + language);
                assertThat(browsing.page().evaluate(TOP)).as(language).isEqualTo("in two rows, and whole");
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
