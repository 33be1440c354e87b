package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.TestClock;
import org.junit.jupiter.api.Test;

/** What a child said is answered, the child is told, and whoever manages sees that it was. */
class AnsweredJourneyTests extends JourneyTests {

    @Test
    void aWorkerAnswersTwoViewsAtOnceOnAPhoneAndTheManagerSeesIt() {
        var team = Given.aTeam();
        StaffMember worker = Given.aWorker(team);
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        Given.anEntry(child)
                .words("I want to be there.")
                .saidOn(TestClock.TODAY.minusDays(3))
                .save();
        Given.anEntry(child)
                .words("But only if Miss Patel sits with me.")
                .saidOn(TestClock.TODAY.minusDays(2))
                .save();
        Given.anEntry(child)
                .words("Nana lets me stay up for football.")
                .saidOn(TestClock.TODAY.minusDays(1))
                .save();
        try (Browsing browsing = at(Browsing.PHONE)) {
            browsing.signIn(worker).go("/children/" + child.id() + "/voice");
            browsing.sees("Not answered yet");
            browsing.lookOver().picture("voice-not-answered");
            browsing.press(browsing.link("What was done with what Jayden said"));
            browsing.lookOver().picture("answers-choose");
            browsing.page().getByLabel("I want to be there").check();
            browsing.page().getByLabel("But only if Miss Patel").check();
            browsing.press(browsing.button("Answer what is chosen"));
            browsing.sees("These 2 are answered together");
            browsing.lookOver().picture("answer-new");

            browsing.press(browsing.button("Save"));
            browsing.sees("fill in at least one of the steps");
            browsing.lookOver().picture("answer-wrong");
            browsing.page().getByLabel("Yes, it was heard").check();
            browsing.press(browsing.button("Save"));
            browsing.sees("Jayden is to be told by 26 November 2026");
            browsing.lookOver().picture("answer-begun");
            tell(browsing);
            browsing.sees("Jayden was told on 12 November 2026", "Can the dog come too?");
            browsing.lookOver().picture("answer-told");

            browsing.press(browsing.link("Put right").last());
            browsing.lookOver().picture("answer-put-right");
            browsing.go("/children/" + child.id() + "/responses?show=begun")
                    .lookOver()
                    .picture("answers-begun");
            browsing.go("/children/" + child.id() + "/voice");
            browsing.sees("Acted on.", "You can come, and Miss Patel sits with you.");
            browsing.lookOver().picture("voice-answered");
            browsing.go("/children").lookOver().picture("children-answers");
        }
        try (Browsing browsing = at(Browsing.SCREEN)) {
            browsing.signIn(Given.aManager(team)).go("/answers").lookOver().picture("answers");
            assertThat(browsing.text()).contains("Nana lets me stay up").doesNotContain("I want to be there");
            browsing.press(browsing.link("What changed"));
            browsing.sees("2 of 2", "decided views changed something");
            browsing.lookOver().picture("influence");
            browsing.press(browsing.link("decided views changed something"));
            browsing.sees("I want to be there", "Acted on, told");
            browsing.lookOver().picture("influence-views");
            browsing.go("/children").lookOver().picture("children-answers");
        }
    }

    private static void tell(Browsing browsing) {
        browsing.page()
                .getByLabel("Acted on", new Page.GetByLabelOptions().setExact(true))
                .check();
        unfold(browsing, "Jayden was told");
        browsing.page().getByLabel("Face to face").check();
        browsing.page().getByLabel("In which words").fill("You can come, and Miss Patel sits with you.");
        unfold(browsing, "What Jayden said to that");
        browsing.page().getByLabel("Said it").check();
        browsing.page().getByLabel("Jayden’s own words").fill("Can the dog come too?");
        browsing.lookOver().picture("answer-filled");
        browsing.press(browsing.button("Save"));
    }

    private static void unfold(Browsing browsing, String step) {
        browsing.page()
                .locator("main summary", new Page.LocatorOptions().setHasText(step))
                .click();
    }
}
