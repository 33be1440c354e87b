package heard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Browsing;
import heard.testing.Chromium;
import heard.testing.Given;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A worker on a phone and a manager at a desk, when a child says that they are not safe. */
class AlertJourneyTests {

    private static final Chromium CHROMIUM = Chromium.shared();

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final StaffMember manager = Given.aManager(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();

    @Test
    void onAPhoneTheNumberComesByItselfAndTheWorkerSaysWhatTheyDid() {
        try (Browsing phone = Browsing.at(CHROMIUM, Browsing.PHONE)) {
            phone.signIn(worker).go("/children").sees("Jayden");
            Locator count = phone.page().locator("summary .bar__count");
            PlaywrightAssertions.assertThat(count).hasCount(0);
            phone.page().evaluate("window.stillHere = true");
            NewAlert alert = Raised.raise(Raised.urgent(child));
            Raised.raise(Raised.toRead(child));

            lookAgain(phone);

            PlaywrightAssertions.assertThat(count).hasText("2 open, 1 urgent");
            PlaywrightAssertions.assertThat(phone.page().locator("[data-nav-says]"))
                    .hasText("2 alerts are open, 1 urgent");
            assertThat(phone.page().evaluate("window.stillHere === true")).isEqualTo(true);
            phone.lookOver().picture("alerts-count");

            phone.go("/alerts").sees("Urgent", "pressed “I don’t feel safe”", "Goes to the next person in 14 minutes");
            phone.lookOver().picture("alerts");
            phone.press(phone.link("See and act"));
            phone.sees("What did you do?", "Whom it has reached").lookOver().picture("alert");
            phone.press(phone.button("I have acted on this"));
            phone.sees("Write what you did").lookOver().picture("alert-empty");
            phone.page().getByLabel("Who did you speak to").fill("I rang Nana Rose. Jayden is with her now.");
            phone.press(phone.button("I have acted on this"));
            phone.sees("Thank you. What you did is kept with the alert.").lookOver();
            phone.go("/alerts/done").sees("I rang Nana Rose").lookOver().picture("alerts-done");
            phone.go(alertPage(alert)).sees("What was done").lookOver();
        }
    }

    @Test
    void atADeskTheManagerSeesWhatClimbedToThemWithoutReloading() {
        Raised.duty(Given.aWorker(Given.aTeam()), "DUTY");
        NewAlert alert = Raised.raise(Raised.urgent(child));
        try (Browsing desk = Browsing.at(CHROMIUM, Browsing.SCREEN)) {
            desk.signIn(manager)
                    .go("/alerts")
                    .sees("Nothing waits for you")
                    .lookOver()
                    .picture("alerts-none");
            Raised.minutesPass(alert, 16);

            lookAgain(desk);

            desk.sees("There is something new. Show it");
            PlaywrightAssertions.assertThat(desk.page().locator(".bar__nav .bar__count"))
                    .hasText("1 open, 1 urgent");
            desk.press(desk.link("There is something new. Show it"));
            desk.sees("Now with " + manager.name() + " (the team’s manager)")
                    .lookOver()
                    .picture("alerts");
            desk.go("/alerts?of=all").sees("Jayden");
            desk.go("/alerts/unread").lookOver();
            desk.go("/children/" + child.id() + "/voice");
            PlaywrightAssertions.assertThat(desk.page().locator(".child__flags"))
                    .containsText("Urgent alert open");
            desk.go("/children").sees("urgent alert open").lookOver().picture("children-alert");
            desk.go(alertPage(alert)).lookOver().picture("alert");
            desk.go("/duty")
                    .sees("The duty team", "The out-of-hours team")
                    .lookOver()
                    .picture("duty");
            desk.go("/away").sees("Say when");
            LocalDate today = Raised.today();
            desk.page().getByLabel("Who is away").selectOption(worker.id().toString());
            desk.page().getByLabel("First day away").fill(today.toString());
            desk.page().getByLabel("Last day away").fill(today.plusDays(3).toString());
            desk.page().getByLabel("Who covers").selectOption(manager.id().toString());
            desk.press(desk.button("Save"));
            desk.sees("Saved. Alerts go to whoever covers", worker.name())
                    .lookOver()
                    .picture("away");
        }
    }

    @Test
    void theQualityOfficerTriesASentenceAndReadsTheLists() {
        try (Browsing desk = Browsing.at(CHROMIUM, Browsing.SCREEN)) {
            desk.signIn(Given.aQualityOfficer()).go("/danger-words?language=ar").sees("made by machine");
            desk.go("/danger-words")
                    .page()
                    .getByLabel("What would be found in this?")
                    .fill("he never hit me");
            desk.press(desk.button("Try it"));
            desk.sees("A worker would be told at once", "with a “not” beside it")
                    .lookOver()
                    .picture("danger-words");
        }
    }

    /** As when somebody comes back to the page: it looks at once, and not only when its seconds are over. */
    private static void lookAgain(Browsing browsing) {
        browsing.page().waitForFunction("document.querySelector('[data-nav=alerts]').dataset.looking !== undefined");
        browsing.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static String alertPage(NewAlert alert) {
        return "/children/" + alert.childId() + "/alerts/" + alert.id();
    }
}
