package heard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.SomeFile;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker makes a story in words and pictures on a phone, is told how it reads, gives it, and writes down what the child said to it. */
class LetterJourneyTests extends JourneyTests {

    /** This machine has no voice, so one is made up that writes down what it was given to say. */
    private static final String A_VOICE = """
            window.said = [];
            Object.defineProperty(window, "speechSynthesis", { value: {
              speaking: false, cancel() {}, addEventListener() {},
              getVoices: () => [{ localService: true, lang: "en-GB" }],
              speak: (words) => window.said.push(words.text) } });
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            """;

    private final StaffMember worker = Given.aWorker(Given.aTeam());

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aStoryIsWrittenFinishedReadGivenAndAnswered(int width) {
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        try (Browsing browsing = at(width)) {
            browsing.page().addInitScript(A_VOICE);
            browsing.signIn(worker)
                    .go("/children/" + child.id() + "/letters")
                    .lookOver()
                    .picture("letters-empty");
            browsing.press(browsing.link("Write to Jayden"));
            browsing.lookOver().picture("letters-new");
            browsing.page().getByLabel("Words and pictures").check();
            browsing.press(browsing.button("Go on"));

            Locator panel = browsing.page().locator("[data-prompts]");
            browsing.page().locator("#words-0").fill("Jayden was sad. He told Nana Rose.");
            assertThat(panel).containsText("speaks about Jayden");
            assertThat(panel.locator("ins").first()).hasText("You were");
            assertThat(browsing.page().locator("[data-kept]")).hasText(Pattern.compile("kept \\d\\d:\\d\\d"));
            browsing.lookOver().picture("letters-writing-prompts");
            browsing.page().locator("#words-0").fill("You were sad. You told Nana Rose.");
            assertThat(panel).containsText("easy enough");
            assertThat(panel.locator("ins")).hasCount(0);

            browsing.page()
                    .locator("#file-0")
                    .setInputFiles(new FilePayload("nana.png", "image/png", SomeFile.png(900, 600)));
            browsing.press(browsing.button("Save").last());
            browsing.page().getByLabel("What the picture shows").fill("Nana and you");
            browsing.lookOver().picture("letters-writing");
            browsing.press(browsing.page().locator("button[value=down-0]"));
            assertThat(browsing.page().locator("#words-1")).hasValue("You were sad. You told Nana Rose.");
            browsing.press(browsing.page().locator("button[value=finish]"));
            browsing.sees("Version 1, finished", "Nana Rose").lookOver().picture("letter");

            browsing.press(browsing.link("Open it"));
            browsing.sees("Page 1 of 1", "You were sad.").lookOver().picture("letter-read");
            browsing.button("Listen").click();
            assertThat(browsing.page().evaluate("window.said.join('|')"))
                    .isEqualTo("My story|Who is in this story|You were sad. You told Nana Rose.");
            browsing.press(browsing.link("Close"));
            browsing.press(browsing.link("I gave it to Jayden"));
            browsing.lookOver().picture("letter-giving");
            browsing.page().getByLabel("Read together").check();
            browsing.page().getByLabel("Yes").check();
            browsing.page().getByLabel("What Jayden said to it").fill("That is Nana!");
            browsing.press(browsing.button("Keep it"));
            browsing.sees("Read together", "That is Nana!").lookOver().picture("letter-given");
            browsing.go("/children/" + child.id() + "/letters").lookOver().picture("letters");
            browsing.go("/children/" + child.id() + "/voice").sees("That is Nana!");
            assertThat(browsing.text()).contains("Words and pictures");
        }
    }
}
