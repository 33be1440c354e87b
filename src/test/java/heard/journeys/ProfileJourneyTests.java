package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import heard.access.StaffMember;
import heard.children.Child;
import heard.profile.Heading;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A child says who they are on an old phone, from right to left; their worker reads it, adds to it and prints it on one page. */
class ProfileJourneyTests extends JourneyTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();

    @Test
    void aChildWritesOfThemselvesAndTheirWorkerReadsAddsAndPrints() {
        Given.anEntry(child)
                .words("Nana lets me stay up for football. That's my best thing.")
                .saidOn(TestClock.TODAY.minusDays(33))
                .save();
        theChildWrites();
        theWorkerAddsAndPrints();
    }

    private void theChildWrites() {
        Visitor visitor = Visitor.visiting(child);
        visitor.get("/say/look");
        visitor.post("/say/look", "language", "ar", "english", "true", "to", "/say/choose");
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, visitor, true)) {
            Page page = browsing.page();
            browsing.go("/say/choose").lookOver();
            browsing.press(page.locator("a[href='/say/profile']"));
            browsing.lookOver().picture("about-me-ar");
            browsing.press(page.locator("button[value=hopes]"));
            browsing.lookOver().picture("about-one-ar");
            write(page, "أريد أن أعيش مع جدتي");
            Page other = browsing.context().newPage();
            other.navigate("/say/profile");
            write(page, "أريد أن أعيش مع جدتي وكلبي");
            other.locator("#words").fill("شيء آخر");
            PlaywrightAssertions.assertThat(other.locator("[data-other]")).hasText("أريد أن أعيش مع جدتي وكلبي");
            other.close();
            page.waitForNavigation(
                    () -> page.locator(".thumb button[value=next]").click());
            assertThat(page.url()).endsWith("/say/profile");
            page.waitForNavigation(() -> page.locator("button[value=all]").click());
            browsing.lookOver().picture("about-me-kept-ar");
            page.setViewportSize(Browsing.SMALL, 640);
            browsing.go("/say/profile").lookOver();
            browsing.press(page.locator("button[value=hopes]"));
            browsing.lookOver().picture("about-one-ar");
        }
    }

    private void theWorkerAddsAndPrints() {
        try (Browsing browsing = at(Browsing.SCREEN)) {
            browsing.signIn(worker).go("/children/" + child.id() + "/profile");
            browsing.sees("new from Jayden", "in Arabic", "Ask Jayden what makes a good day")
                    .lookOver();
            browsing.press(browsing.link("Add a line").first());
            browsing.lookOver().picture("profile-choose");
            browsing.press(browsing.link("Use these words of 10 October 2026"));
            browsing.page().locator("[name=words]").fill("That's my best thing.");
            browsing.page().getByLabel("What it is about").selectOption("likes");
            browsing.lookOver().picture("profile-part");
            browsing.press(browsing.button("Add to the profile"));
            browsing.sees("That's my best thing.").lookOver().picture("profile");
            assertThat(browsing.page().url()).contains("/profile#l-");
            browsing.press(browsing.link("add a line under “What I like”"));
            browsing.press(browsing.link("Your own line"));
            browsing.page().locator("[name=words]").fill("Stands in goal if you ask.");
            browsing.lookOver();
            browsing.press(browsing.button("Add to the profile"));
            browsing.press(browsing.link("change “Stands in goal").first());
            browsing.lookOver().picture("profile-line");
            browsing.page().getByLabel("Why it no longer stands").fill("He scores now.");
            browsing.press(browsing.button("Set it aside"));
            browsing.sees("Set aside by").lookOver();
            browsing.go("/children/" + child.id() + "/profile/changes")
                    .sees("Why: He scores now.")
                    .lookOver()
                    .picture("profile-changes");
            browsing.go("/children/" + child.id() + "/profile/print").lookOver();
            assertThat(pages(browsing.page().pdf(new Page.PdfOptions().setFormat("A4"))))
                    .isEqualTo(1);
            aFullProfile();
            browsing.go("/children/" + child.id() + "/profile/print").sees("Something worth knowing, number 33");
            assertThat(pages(browsing.page().pdf(new Page.PdfOptions().setFormat("A4"))))
                    .isEqualTo(1);
            browsing.page().setViewportSize(Browsing.PHONE, 844);
            browsing.go("/children/" + child.id() + "/profile").lookOver().picture("profile");
            browsing.go("/children/" + child.id() + "/profile/new?way=NOW")
                    .lookOver()
                    .picture("profile-now");
        }
    }

    private void aFullProfile() {
        for (int n = 0; n < 34; n++) {
            Heading heading = Heading.values()[n % Heading.values().length];
            String words = "Something worth knowing, number " + n + ", and it takes two lines of a page to say it.";
            Given.aLine(child, worker, heading, words, null, OffsetDateTime.now(TestClock.CLOCK));
        }
    }

    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static void write(Page page, String words) {
        page.waitForResponse(
                "**/say/profile/hopes", () -> page.locator("#words").fill(words));
        PlaywrightAssertions.assertThat(page.locator("[data-kept]"))
                .hasText(String.valueOf(page.locator("#answer").getAttribute("data-yes")));
    }
}
