package heard.journeys;

import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Browsing;
import heard.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What children are asked: the quality officer writes, translates, tries and publishes it; a worker chooses it for a child. */
class QuestionsJourneyTests extends JourneyTests {

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aQualityOfficerWritesTranslatesTriesAndPublishesASet(int width) {
        String title = "How is school " + Given.number() + "?";
        try (Browsing browsing = at(width)) {
            browsing.signIn(Given.aQualityOfficer())
                    .go("/question-sets")
                    .lookOver()
                    .picture("question-sets");
            browsing.page().getByLabel("Name of the set").fill(title);
            browsing.press(browsing.button("Make a new set"));
            browsing.lookOver().picture("question-set-new");

            browsing.press(browsing.link("Add a question"));
            browsing.page().locator("#text").fill("How do your lessons influence your participation?");
            browsing.sees("too hard for many children");
            browsing.page().locator("#text").fill("Do you feel safe at school?");
            browsing.sees("easy enough");
            browsing.page().getByLabel("Kind of answer").selectOption("CHOICE");
            browsing.press(browsing.button("Save, and go on here"));
            browsing.lookOver();
            browsing.page().locator("#option-0").fill("Yes");
            browsing.page().locator("#option-1").fill("No");
            browsing.page().locator("#picture-1").selectOption("thumb-down");
            browsing.page().locator("#not-safe-1").check();
            browsing.lookOver().picture("question-ask");
            browsing.press(browsing.button("Save the question"));
            browsing.sees("Do you feel safe at school?", "means not safe")
                    .lookOver()
                    .picture("question-set-draft");

            browsing.press(browsing.link("Polish"));
            browsing.page().getByLabel(title).fill("Jak jest w szkole?");
            browsing.page().getByLabel("Do you feel safe at school?").fill("Czy czujesz się bezpiecznie w szkole?");
            browsing.press(browsing.button("Save the words"));
            browsing.sees("2 of 4 texts translated").lookOver().picture("question-words");

            browsing.press(browsing.link(title));
            browsing.press(browsing.link("Try it as a child does"));
            browsing.sees("Do you feel safe at school?").lookOver().picture("question-try");
            browsing.press(browsing.link("Back to the set"));
            browsing.press(browsing.button("Publish version 1"));
            browsing.sees("Published. Version 1 is what children are asked")
                    .lookOver()
                    .picture("question-set-published");
            browsing.press(browsing.link("Send it to many children"));
            browsing.lookOver();
            browsing.press(browsing.button("Count them"));
            browsing.sees("It goes to").lookOver().picture("question-sendings");
        }
    }

    /** The smallest look, in a language that runs from right to left; each way to answer stands on its page. */
    @Test
    void aShippedSetIsTriedInArabicFromItsFirstQuestionToItsLast() {
        try (Browsing browsing = at(Browsing.PHONE)) {
            browsing.signIn(Given.aQualityOfficer()).go("/question-sets");
            browsing.press(browsing.link("How are you?"));
            browsing.lookOver().picture("question-set-shipped");
            String set = browsing.page().url();
            browsing.go(set.substring(set.indexOf("/question-sets")) + "/try?language=ar");
            browsing.lookOver().picture("question-try-arabic");
            browsing.page().locator("input[value=sad]").check();
            for (int n = 0; browsing.page().locator("button[value=next].go").count() > 0; n++) {
                browsing.press(browsing.page().locator("button[value=next].go"));
                browsing.lookOver().picture("question-try-arabic-" + n);
            }
            browsing.go(set.substring(set.indexOf("/question-sets")) + "/words/ar")
                    .lookOver()
                    .picture("question-words-arabic");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aWorkerChoosesWhatAChildIsAsked(int width) {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        try (Browsing browsing = at(width)) {
            browsing.signIn(worker).go("/children/" + child.id() + "/asked").lookOver();
            browsing.page()
                    .locator("#setId")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            browsing.press(browsing.button("Add it"));
            browsing.page()
                    .locator("#setId")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
            browsing.press(browsing.button("Add it"));
            browsing.sees("1. ", "2. ", worker.name()).lookOver().picture("asked");
        }
    }
}
