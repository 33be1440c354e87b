package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import heard.children.Child;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import heard.yousay.AskedSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child answers, on an old phone and on a tablet, by touch and by keyboard alone, in English and from right to left. */
class SayJourneyTests extends JourneyTests {

    /** What Safari 14 does not have. */
    private static final String OLD = "delete HTMLFormElement.prototype.requestSubmit;"
            + "delete SubmitEvent.prototype.submitter; delete Array.prototype.at; delete Crypto.prototype.randomUUID";

    private Child child = Given.aChild().save();

    @BeforeEach
    void aChild() {
        child = Given.aChild()
                .called("Jayden")
                .allocatedTo(Given.aWorker(Given.aTeam()))
                .save();
    }

    @ParameterizedTest
    @CsvSource({"320,en,", "390,ar,english largePrint symbols", "768,en,highContrast", "320,uk,calmColours english"})
    void aChildIsToldWhoReadsItAnswersLooksOverItAndSends(int width, String language, String look) {
        AskedSets.ask(child, AskedSets.MIDDLE);
        Visitor visitor = Visitor.visiting(child);
        visitor.get("/say/look");
        visitor.post("/say/look", looks(language, look));
        try (Browsing browsing = Browsing.visiting(chromium, width, visitor, true)) {
            browsing.go("/say/look").lookOver().picture("say-look-" + language);
            browsing.go("/say/not-safe").lookOver().picture("say-not-safe-" + language);
            browsing.go("/say/start").lookOver().picture("say-start-" + language);
            browsing.press(browsing.page().locator(".go-on"));
            browsing.lookOver().picture("say-choose-" + language);
            browsing.press(browsing.page().locator("button[name=set]").first());
            for (int n = 0; n < 10 && browsing.page().url().endsWith("/question"); n++) {
                answer(browsing, n);
                browsing.lookOver().picture("say-question-" + n + "-" + language);
                next(browsing);
            }
            assertThat(browsing.page().url()).endsWith("/say/check");
            browsing.lookOver().picture("say-check-" + language);
            browsing.press(browsing.page().locator("[form=send]"));
            assertThat(browsing.page().url()).endsWith("/say/receipt");
            browsing.lookOver().picture("say-receipt-" + language);
            assertThat(answers()).isGreaterThan(5);
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        AskedSets.ask(child, AskedSets.MIDDLE);
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.TABLET, Visitor.visiting(child), true)) {
            Page page = browsing.page();
            browsing.go("/say/choose");
            tabTo(page, "button[name=set]");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            tabTo(page, "input[name=option]");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            kept(page);
            tabTo(page, "button[value=next].go");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(browsing.text()).contains("What is a normal day like for you?");
            tabTo(page, "summary");
            page.keyboard().press("Enter");
            tabTo(page, ".safe__go");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.url()).endsWith("/say/not-safe");
            assertThat(browsing.text()).contains("We have told our team");
        }
    }

    @Test
    void allOfItCanBeDoneWithoutScripts() {
        AskedSets.ask(child, AskedSets.MIDDLE);
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, Visitor.visiting(child), false)) {
            browsing.go("/say/choose");
            browsing.press(browsing.page().locator("button[name=set]").first());
            for (int n = 0; n < 10 && browsing.page().url().endsWith("/question"); n++) {
                Locator tiles = browsing.page().locator("input[name=option]");
                if (tiles.count() > 0) {
                    tiles.first().dispatchEvent("click");
                }
                browsing.press(browsing.page().locator(".thumb button[value=next]"));
            }
            assertThat(browsing.page().url()).endsWith("/say/check");
            browsing.press(browsing.page().locator("[form=send]"));
            assertThat(browsing.text()).contains("We have it now");
        }
    }

    @Test
    void wordsAreKeptInMemoryWhileTheNetworkIsGoneAndTwoTabsShowBoth() {
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, Visitor.visiting(child), true)) {
            Page page = browsing.page();
            begin(browsing);
            Page other = browsing.context().newPage();
            other.navigate("/say/question");
            browsing.context().setOffline(true);
            page.locator("#words").fill("I want to see my sister.");
            says(page, "No network");
            page.locator(".thumb button[value=next]").click();
            assertThat(page.url()).endsWith("/say/question");
            assertThat(answers()).isZero();
            browsing.context().setOffline(false);
            kept(page);
            assertThat(answers()).isEqualTo(1);

            other.locator("#words").fill("Something else.");
            PlaywrightAssertions.assertThat(other.locator("[data-other]")).hasText("I want to see my sister.");
            other.locator("[data-mine]").click();
            kept(other);
            assertThat(answers()).isEqualTo(2);
        }
    }

    @Test
    void twentyClicksAreOneStepAndOneAnswerAlsoInABrowserFromBefore2022() {
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, Visitor.visiting(child), true)) {
            Page page = browsing.page();
            page.addInitScript(OLD);
            begin(browsing);
            page.locator("#words").fill("Hello.");
            page.evaluate("() => { const b = document.querySelector('.thumb button[value=next]');"
                    + " for (let i = 0; i < 20; i++) b.click(); }");
            page.waitForURL("**/say/check");
            assertThat(answers()).isEqualTo(1);
        }
    }

    @Test
    void aChildDrawsRecordsAndTakesAPhotoAlsoInABrowserFromBefore2022() {
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, Visitor.visiting(child), true)) {
            Page page = browsing.page();
            page.addInitScript(OLD);
            begin(browsing);
            page.locator(".ways > summary").click();
            page.locator("[data-way=draw] > summary").click();
            Locator sheet = page.locator("canvas");
            page.locator(".paint-5").click();
            sheet.evaluate("sheet => sheet.scrollIntoView()");
            var box = sheet.boundingBox();
            page.mouse().move(box.x + 20, box.y + 20);
            page.mouse().down();
            page.mouse().move(box.x + 90, box.y + 40);
            page.mouse().move(box.x + 150, box.y + 20);
            page.mouse().up();
            kept(page);
            browsing.lookOver();

            page.locator("[data-way=sound] > summary").click();
            page.getByText("Start to record").click();
            // What is stopped at once holds no sound at all.
            page.waitForTimeout(1_500);
            page.getByText("Stop", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("Keep it").click();
            page.getByText("Keep it")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            kept(page);
            browsing.lookOver();
            page.locator("[data-way=photo] > summary").click();
            photo(page);
            page.locator("[data-photo] img").waitFor();
            kept(page);
            page.getByText("Take it away").click();
            PlaywrightAssertions.assertThat(page.locator("[data-photo] img")).isHidden();
            photo(page);
            page.locator("[data-photo] img").waitFor();
            kept(page);
            next(browsing);
            assertThat(browsing.page().locator("main img.shot").count()).isEqualTo(2);
            assertThat(browsing.page().locator("main audio").count()).isEqualTo(1);
            browsing.lookOver().picture("say-check-drawn");
            assertThat(kinds()).containsExactly("audio/webm", "image/png");
        }
    }

    private static void answer(Browsing browsing, int n) {
        Page page = browsing.page();
        Locator tiles = page.locator("main input[name=option]");
        if (tiles.count() > 0) {
            tiles.nth(3 % tiles.count()).check(new Locator.CheckOptions().setForce(true));
            kept(page);
        } else if (page.locator("#who-0").count() > 0) {
            page.locator("#who-0").fill("Nan");
            page.locator("#near-0").selectOption("1");
            kept(page);
        } else {
            page.locator("#words").fill("My nan comes on Friday.");
            kept(page);
        }
        if (n == 1) {
            for (Locator summary : page.locator("form > details > summary").all()) {
                summary.click();
            }
            for (Locator way : page.locator("[data-way] > summary").all()) {
                way.click();
            }
            page.locator("canvas").waitFor();
        }
    }

    private static void photo(Page page) {
        page.locator("#photo")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "IMG_1.png", "image/png", heard.testing.SomeFile.png(60, 40)));
    }

    private static void begin(Browsing browsing) {
        browsing.go("/say/choose");
        browsing.press(browsing.page().locator("button[value=something]"));
    }

    private static void next(Browsing browsing) {
        browsing.page()
                .waitForNavigation(() ->
                        browsing.page().locator(".thumb button[value=next]").click());
    }

    private static void kept(Page page) {
        PlaywrightAssertions.assertThat(page.locator("[data-kept]:not(.kept-not)"))
                .not()
                .hasText("");
        PlaywrightAssertions.assertThat(page.locator("[data-kept]"))
                .hasText(String.valueOf(page.locator("#answer").getAttribute("data-yes")));
    }

    private static void says(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator("[data-kept]")).containsText(text);
    }

    private static void tabTo(Page page, String selector) {
        for (int n = 0; n < 60; n++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("The Tab key never comes to " + selector);
    }

    private static String[] looks(String language, @org.jspecify.annotations.Nullable String look) {
        java.util.List<String> fields = new java.util.ArrayList<>(java.util.List.of("language", language));
        if (look != null) {
            for (String name : look.split(" ")) {
                fields.add(name);
                fields.add("true");
            }
        }
        return fields.toArray(String[]::new);
    }

    private java.util.List<String> kinds() {
        return HeardServer.bean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select distinct media_type from attachment where child_id = :child order by 1")
                        .param("child", child.id())
                        .query(String.class)
                        .list());
    }

    private long answers() {
        return HeardServer.bean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select count(*) from answer where child_id = :child")
                        .param("child", child.id())
                        .query(Long.class)
                        .single());
    }
}
