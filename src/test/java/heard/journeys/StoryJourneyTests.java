package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import heard.access.StaffMember;
import heard.children.Child;
import heard.story.AStory;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A child reads their story on an old phone, in two languages, and says something back. */
class StoryJourneyTests extends JourneyTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child = Given.aChild()
            .called("Jayden")
            .bornOn(TestClock.TODAY.minusYears(14))
            .allocatedTo(worker)
            .save();

    @Test
    void aWorkerOffersItAndAChildSaysYesReadsAndSaysSomethingBack() {
        Entry said = Given.anEntry(child).words("I want to see Nan.").save();
        AStory story = new AStory(child, worker);
        story.told(said, "You can see Nan on Sundays.");
        try (Browsing browsing = at(Browsing.SCREEN)) {
            browsing.signIn(worker).go(story.path()).lookOver();
            browsing.page().getByLabel("How Jayden asked for it").fill("Asked me in the car.");
            browsing.press(browsing.button("Turn it on"));
            browsing.sees("Jayden has not said yes").lookOver().picture("story-staff");
            browsing.page().setViewportSize(Browsing.PHONE, 844);
            browsing.go(story.path()).lookOver();
        }
        for (String language : List.of("en", "ar")) {
            Visitor visitor = Visitor.visiting(child);
            visitor.post("/say/look", "language", language, "to", "/say/choose");
            try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, visitor, true)) {
                Page page = browsing.page();
                browsing.go("/say/choose");
                browsing.press(page.locator("a[href='/say/story']"));
                if (language.equals("en")) {
                    browsing.lookOver().picture("story-ask");
                    browsing.press(page.locator("button[value=yes]"));
                }
                browsing.sees("You can see Nan on Sundays.").lookOver().picture("story-" + language);
                browsing.press(page.locator("button[name=back-ANSWER]"));
                browsing.lookOver().picture("story-back-" + language);
                page.waitForResponse(
                        "**/say/story/reply/**", () -> page.locator("#words").fill("Thank you " + language));
                PlaywrightAssertions.assertThat(page.locator("[data-kept]"))
                        .hasText(String.valueOf(page.locator("#answer").getAttribute("data-yes")));
                page.waitForNavigation(
                        () -> page.locator(".thumb button[value=send]").click());
                browsing.sees("Thank you " + language);
                assertThat(page.url()).endsWith("/say/story");
            }
        }
    }
}
