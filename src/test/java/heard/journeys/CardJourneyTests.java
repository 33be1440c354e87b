package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Browsing;
import heard.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worker gives a card; the child comes in by it on a phone, with scripts and without. */
class CardJourneyTests extends JourneyTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();

    @Test
    void aCardOfNumbersIsGivenPrintedAndTypedWithTheKeyboardAlone() {
        String code;
        String numbers;
        try (Browsing staff = at(Browsing.SCREEN).signIn(worker)) {
            staff.go("/children/" + child.id() + "/cards").picture("cards-none");
            staff.press(staff.button("Give a card"));
            staff.sees("A card for Jayden").lookOver().picture("card-given");
            code = staff.page().locator("#card-token").innerText();
            numbers = staff.page().locator("#card-pin").innerText();
            staff.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            staff.picture("card-print");
            assertThat(staff.page().locator(".child").isVisible())
                    .as("no name on paper")
                    .isFalse();
            assertThat(staff.page().locator(".qr").isVisible()).isTrue();
            assertThat(staff.page().getByText("To read out").isVisible()).isFalse();
        }
        try (Browsing phone = at(Browsing.PHONE)) {
            phone.go("/say").sees("Come in with your card").lookOver().picture("enter");
            Page page = phone.page();
            page.locator("#token").focus();
            page.keyboard().type(code.toLowerCase().replace(" ", "-"));
            page.keyboard().press("Tab");
            page.keyboard().type("000000");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            phone.sees("That did not work").lookOver().picture("enter-wrong");
            assertThat(page.locator("#token").inputValue()).as("the code stays").isNotEmpty();
            page.locator("#pin").focus();
            page.keyboard().type(numbers);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.url()).endsWith("/say/start").doesNotContain(code.substring(0, 4));

            phone.go("/say/card").sees("Did someone see your card?").lookOver().picture("card-seen");
            phone.press(phone.button("Someone saw my card. Stop it."));
            phone.sees("No one can come in with it now").lookOver();
        }
        try (Browsing staff = at(Browsing.PHONE).signIn(worker)) {
            staff.go("/children/" + child.id() + "/cards")
                    .sees("The child said that somebody saw it")
                    .lookOver()
                    .picture("cards");
        }
    }

    @Test
    void aCardOfPicturesIsGivenAndPressedWithoutScriptsOnASmallPhone() {
        String code;
        List<String> pictures;
        try (Browsing staff = Browsing.withoutScripts(chromium, Browsing.PHONE).signIn(worker)) {
            staff.go("/children/" + child.id() + "/cards");
            staff.page().locator("input[value=PICTURES]").evaluate("box => { box.checked = true }");
            staff.press(staff.button("Give a card"));
            staff.sees("Your six pictures", "Any order is right").lookOver().picture("card-given-pictures");
            code = staff.page().locator("#card-token").innerText();
            pictures = staff.page().locator("#card-pictures li").all().stream()
                    .map(item -> item.getAttribute("data-picture"))
                    .toList();
        }
        try (Browsing phone = Browsing.withoutScripts(chromium, 320)) {
            phone.go("/say").picture("enter");
            Page page = phone.page();
            page.locator("#token").fill(code);
            page.locator("#pictures").evaluate("fold => { fold.open = true }");
            phone.picture("enter-pictures");
            for (String picture : pictures) {
                page.locator("#p-" + picture).evaluate("box => { box.checked = true }");
            }
            phone.press(page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Come in").setExact(true)));
            assertThat(page.url()).endsWith("/say/start");
            // No other site is asked for in a test: that the browser sets out for it is enough.
            page.waitForRequest(
                    "https://www.bbc.co.uk/weather",
                    () -> page.locator("[data-leave] button").dispatchEvent("click"));
            Page later = page.context().newPage();
            later.navigate("/say/card");
            assertThat(later.url()).as("left").endsWith("/say");
        }
    }

    @Test
    void withTheWorkerBesideTheSiteOpensForOneChildAndGoingBackShowsNothingOfTheStaff() {
        try (Browsing tablet = at(768).signIn(worker)) {
            tablet.go("/children/" + child.id() + "/cards");
            tablet.press(tablet.button("Use You can say together on this device"));
            assertThat(tablet.page().url()).endsWith("/say/start");
            tablet.sees(worker.name() + " is here to help you").lookOver().picture("beside");
            tablet.page().goBack();
            assertThat(tablet.page().url()).contains("/sign-in");
        }
    }
}
