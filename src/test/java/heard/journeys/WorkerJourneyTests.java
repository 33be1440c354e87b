package heard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import heard.access.StaffMember;
import heard.children.CareHistory;
import heard.children.Child;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job: a worker comes back from a visit with what a child said, and finds it again where everybody looks for it. */
class WorkerJourneyTests extends JourneyTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aWorkerWritesDownADirectSessionWithAPictureAndFindsItInTheChildsVoice(int width) {
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        try (Browsing browsing = at(width)) {
            browsing.signIn(worker).lookOver().picture("my-children");
            browsing.press(browsing.link(child.fullName()).first());
            browsing.lookOver().picture("voice-empty");

            writeASession(browsing, width);
            browsing.sees("This is Dad’s house", "The dog hides");
            browsing.lookOver().picture("session");

            browsing.page().getByLabel("Attach pictures or documents").setInputFiles(aDrawing());
            browsing.page().getByLabel("What it shows").fill("Two houses");
            browsing.press(browsing.button("Attach"));
            assertThat(browsing.page().locator("main img")).hasCount(1);
            browsing.lookOver().picture("session-with-picture");

            browsing.go("/children/" + child.id() + "/voice");
            browsing.sees("This is Dad’s house", "The dog hides");
            assertThat(browsing.page().locator("main .shot img").first()).isVisible();
            browsing.lookOver().picture("voice");
        }
    }

    @Test
    void theSameWorksWithoutAnyScript() {
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        try (Browsing browsing = Browsing.withoutScripts(chromium, Browsing.PHONE)) {
            browsing.signIn(worker);
            browsing.press(browsing.link(child.fullName()).first());
            writeASession(browsing, Browsing.PHONE);
            browsing.page().getByLabel("Attach pictures or documents").setInputFiles(aDrawing());
            browsing.press(browsing.button("Attach"));
            assertThat(browsing.page().locator("main img")).hasCount(1);

            browsing.go("/children/" + child.id() + "/voice");
            browsing.sees("This is Dad’s house", "The dog hides");

            fillAVisit(browsing, child);
            browsing.go("/children/" + child.id() + "/voice");
            browsing.sees("Nana lets me stay up for football");

            analyse(browsing, child);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void whatTheChildSaidInAFormStandsInTheirVoiceAndACorrectionKeepsBothVersions(int width) {
        Child child = Given.aChild().called("Maya").allocatedTo(worker).save();
        try (Browsing browsing = at(width)) {
            browsing.signIn(worker)
                    .go("/children/" + child.id() + "/forms")
                    .lookOver()
                    .picture("forms-empty");
            fillAVisit(browsing, child);
            browsing.lookOver().picture("form");
            browsing.go("/children/" + child.id() + "/voice");
            browsing.sees("Nana lets me stay up for football");
            browsing.lookOver();

            browsing.go("/children/" + child.id() + "/forms");
            browsing.lookOver().picture("forms");
            browsing.press(browsing.link("Statutory visit").first());
            browsing.link("Put it right")
                    .or(browsing.button("Put it right"))
                    .first()
                    .click();
            browsing.lookOver();
            Locator words = browsing.page()
                    .locator("textarea")
                    .filter(new Locator.FilterOptions().setHasText("Nana lets me stay up for football"));
            words.first().fill("Nana lets me stay up for the football final");
            browsing.press(browsing.button("Save as version 2"));
            browsing.sees("football final");

            browsing.go("/children/" + child.id() + "/voice");
            browsing.sees("football final");
            assertThat(browsing.text()).doesNotContain("stay up for football\n");
            browsing.press(browsing.page().getByText("earlier version").first());
            browsing.sees("stay up for football", "football final");
            browsing.lookOver().picture("versions");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aViewByATeacherIsAttributedAndNeverMixedWithTheChildsOwnWords(int width) {
        Child child = Given.aChild().called("Tomasz").allocatedTo(worker).save();
        Given.anEntry(child).words("Nobody told me why we moved again.").save();
        try (Browsing browsing = at(width)) {
            browsing.signIn(worker)
                    .go("/children/" + child.id() + "/contributions/new")
                    .lookOver()
                    .picture("contribution-new");
            browsing.press(browsing.button("Save").last());
            browsing.lookOver().picture("contribution-wrong");

            browsing.page().getByLabel("Teacher").first().check();
            browsing.page().getByLabel("Their name").fill("Miss Patel");
            browsing.page().getByLabel("The day they told you").fill(TestClock.TODAY.toString());
            browsing.page().locator("input[name=reached]").first().check();
            browsing.page().locator("input[name=whose]").first().check();
            browsing.page().getByLabel("What they told you").fill("He was quiet on Monday.");
            browsing.press(browsing.button("Save").last());
            browsing.lookOver().picture("contribution");

            browsing.go("/children/" + child.id() + "/voice").lookOver().picture("voice-with-others");
            assertThat(browsing.page().locator(".words").allInnerTexts())
                    .noneMatch(text -> text.contains("quiet on Monday"));
            browsing.sees("He was quiet on Monday.", "Miss Patel");
            browsing.go("/children/" + child.id() + "/voice?own=true").lookOver();
            browsing.sees("moved again");
            assertThat(browsing.text()).doesNotContain("quiet on Monday");
            browsing.go("/children/" + child.id() + "/voice/print").lookOver();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void anAnalysisIsWrittenBesideTheWordsCitedFinishedAndSignedOffByTheManager(int width) {
        var team = Given.aTeam();
        StaffMember writer = Given.aWorker(team);
        StaffMember manager = Given.aManager(team);
        Child child = Given.aChild().called("Amal").allocatedTo(writer).save();
        Given.anEntry(child).words("I cook the rice like my mother.").save();
        String path;
        try (Browsing browsing = at(width)) {
            browsing.signIn(writer)
                    .go("/children/" + child.id() + "/voice/analysis")
                    .lookOver()
                    .picture("analysis-none");
            path = analyse(browsing, child);
            browsing.lookOver().picture("analysis-finished");
            browsing.go("/analyses").lookOver().picture("analyses");
        }
        try (Browsing browsing = at(width)) {
            browsing.signIn(manager).go(path).lookOver();
            browsing.press(browsing.button("Sign off"));
            browsing.sees("Signed off");
            browsing.lookOver().picture("analysis-signed-off");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aWorkerFindsAWordAmongTheirChildren(int width) {
        Child child = Given.aChild().called("Ellis").allocatedTo(worker).save();
        Given.anEntry(child).words("It was hurting and the children laughed.").save();
        try (Browsing browsing = at(width)) {
            browsing.signIn(worker).go("/search").lookOver().picture("search-empty");
            browsing.go("/search?q=child+hurt").lookOver().picture("search");
            assertThat(browsing.page().locator("main mark").allInnerTexts()).contains("hurting", "children");
            browsing.go("/search?q=nothinglikethis").lookOver().picture("search-none");
            browsing.go("/children?q=" + child.localNumber()).lookOver();
            browsing.sees("Ellis");
            browsing.go("/children/" + child.id() + "/details").lookOver().picture("details");
            browsing.go("/children/" + child.id() + "/looked").lookOver().picture("looked");
        }
    }

    @Test
    void whatHappenedAndWhatTheChildSaidAboutItIsOnePageToTakeToAMeeting() {
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();
        Given.anEntry(child)
                .words("I want to stay with Nana.")
                .saidOn(TestClock.TODAY.minusDays(20))
                .save();
        Given.asService(() -> HeardServer.bean(CareHistory.class)
                .mergeReviews(
                        List.of(new CareHistory.Review(child.localNumber(), TestClock.TODAY.minusDays(10), 1, "PN1"))));
        try (Browsing browsing = at(Browsing.PHONE)) {
            browsing.signIn(worker).go("/children/" + child.id() + "/voice");
            browsing.press(browsing.link("Chronology"));
            browsing.sees("I want to stay with Nana.", "Review held", "Nothing from Jayden about this yet.")
                    .lookOver()
                    .picture("chronology");
            browsing.press(browsing.link("Newest first"));
            assertThat(browsing.page().locator(".happened__what").first()).containsText("Review held");

            browsing.page().setViewportSize(Browsing.SCREEN, 900);
            browsing.lookOver().picture("chronology");
            browsing.page().evaluate("window.print = () => { window.printed = true }");
            browsing.link("Print").click();
            assertThat(browsing.page().evaluate("window.printed")).isEqualTo(true);
            browsing.press(browsing.link("Ask, and write it down"));
            assertThat(browsing.button("Save the session").last()).isVisible();
        }
    }

    private static void writeASession(Browsing browsing, int width) {
        Page page = browsing.page();
        browsing.press(browsing.link("Create a VOC record for a direct session").first());
        if (width == Browsing.SCREEN) {
            browsing.lookOver().picture("session-new");
        }
        browsing.press(browsing.button("Save the session").last());
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        browsing.lookOver().picture("session-wrong");
        page.getByLabel("Day").first().fill(TestClock.TODAY.toString());
        page.getByLabel("Where you met").fill("School");
        browsing.press(page.locator("input[name=seenAlone]").first());
        page.getByLabel("Tool you used").fill("Three Houses");
        page.locator("[name=words-0]").fill("This is Dad’s house when it’s a good day.");
        page.locator("[name=reading-0]").fill("Jayden watches how the day will go.");
        browsing.press(page.getByText("Add another thing"));
        page.locator("[name=words-1]").fill("The dog hides.");
        page.locator("[name=how-1]").selectOption("DRAWN");
        browsing.press(browsing.button("Save the session").last());
    }

    private static void fillAVisit(Browsing browsing, Child child) {
        Page page = browsing.page();
        browsing.go("/children/" + child.id() + "/forms");
        browsing.press(browsing.link("Statutory visit").last());
        browsing.lookOver().picture("form-new");
        page.locator("[name=day]").fill(TestClock.TODAY.toString());
        for (Locator radios : page.locator("main .govuk-radios").all()) {
            browsing.press(radios.locator("input").first());
        }
        page.locator(".question--voice textarea").first().fill("Nana lets me stay up for football.");
        for (Locator box : page.locator("main textarea:not(.question--voice textarea), main .question input[type=text]")
                .all()) {
            if (box.isVisible() && box.inputValue().isEmpty()) {
                box.fill("Kitchen, with Nana Rose");
            }
        }
        browsing.press(browsing.button("Save").last());
        browsing.sees("Nana lets me stay up for football");
    }

    /** @return the path of the analysis, finished */
    private static String analyse(Browsing browsing, Child child) {
        Page page = browsing.page();
        browsing.go("/children/" + child.id() + "/voice/analysis");
        browsing.press(browsing.button("Start an analysis now"));
        browsing.lookOver().picture("analysis-new");
        String path = java.net.URI.create(page.url()).getPath();
        browsing.press(page.locator("button.cite").first());
        assertThat(page.locator("button.cite[aria-pressed=true]")).hasCount(1);
        page.getByLabel("What is " + child.called() + " telling us?")
                .fill("You miss home, and cooking brings it near.");
        browsing.press(page.locator("summary").filter(new Locator.FilterOptions().setHasText("Add an action")));
        page.getByLabel("What will be done").fill("Ask the carer about cooking on Sundays");
        page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setIndex(1));
        page.getByLabel("By when").fill(TestClock.TODAY.plusDays(30).toString());
        browsing.press(browsing.button("Add the action"));
        page.getByLabel("Outcomes").fill("Cooking has begun.");
        page.getByLabel("What will we tell " + child.called() + ", and how?").fill("On a walk, next week.");
        browsing.press(page.locator("button[value=finish]"));
        browsing.sees("You miss home", "cooking on Sundays", "Finished by");
        return path;
    }

    private static FilePayload aDrawing() {
        try {
            BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.fillRect(0, 0, 600, 400);
            pen.setColor(java.awt.Color.RED);
            pen.drawRect(100, 150, 200, 150);
            pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return new FilePayload("houses.png", "image/png", out.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
