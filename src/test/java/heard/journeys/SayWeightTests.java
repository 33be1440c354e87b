package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import heard.access.StaffMember;
import heard.children.Child;
import heard.letters.ALetter;
import heard.letters.Kind;
import heard.maps.AMap;
import heard.story.AStory;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.How;
import heard.yousay.AskedSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page of the child's site costs on a slow line, and what it leaves on the phone. */
class SayWeightTests extends JourneyTests {

    private static final int PAGE = 50 * 1024;
    private static final int SCRIPT = 15 * 1024;

    /** Of a tree that is wider than the phone. */
    private static final String ME_IN_SIGHT = """
            () => {
              const tree = document.querySelector('.wide');
              const box = tree.getBoundingClientRect();
              const me = document.querySelector('.map__one--child').getBoundingClientRect();
              return tree.scrollWidth > tree.clientWidth && me.left > box.left && me.right < box.right;
            }
            """;

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child = Given.aChild().allocatedTo(worker).save();
    private final AtomicLong all = new AtomicLong();
    private final AtomicLong script = new AtomicLong();

    /** Unpacked, as if nothing were compressed on the way and nothing had been fetched before, and with all of it unfolded. */
    @Test
    void eachPageIsWithinFiftyKilobytesInAllAndFifteenOfScript() {
        AskedSets.ask(child, AskedSets.MIDDLE);
        Visitor visitor = Visitor.visiting(child);
        for (int n = 0; n < 15; n++) {
            AMap.told(visitor, "/say/people-map", "name", "Somebody " + n, "who", "friend", "near", "CLOSE");
            AMap.told(visitor, "/say/family-tree", "name", "Somebody " + n, "who", "aunt", "lives", "WITH");
        }
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, visitor, true)) {
            Page page = weighed(browsing);
            for (String path : List.of(
                    "/say/start",
                    "/say/look",
                    "/say/not-safe",
                    "/say/profile",
                    "/say/people-map",
                    "/say/family-tree",
                    "/say/choose")) {
                measure(page, () -> page.navigate(path));
                if (path.equals("/say/family-tree")) {
                    assertThat(page.evaluate(ME_IN_SIGHT)).isEqualTo(true);
                }
            }
            measure(page, () -> browsing.press(page.locator("button[name=set]").first()));
            for (int n = 0; n < 10 && page.url().endsWith("/question"); n++) {
                if (page.locator("input[value=worried]").count() > 0) {
                    page.waitForResponse(
                            "**/answers/**",
                            () -> page.locator("input[value=worried]")
                                    .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true)));
                }
                measure(
                        page,
                        () -> page.waitForNavigation(
                                () -> page.locator(".thumb button[value=next]").click()));
            }
        }
    }

    /**
     * With as much on it as a part of a story holds: letters, what was said and by whom it was read, pictures and recordings, what was
     * done and told, who is on a map and the maps then and now; English beside a language whose letters take three bytes each. Its
     * pictures load when they are asked for.
     */
    @Test
    void aFullStoryALetterAndSayingSomethingBackAreNoHeavier() {
        AStory story = new AStory(child, worker);
        Visitor visit = Visitor.visiting(child);
        visit.post("/say/look", "to", "/say", "language", "ti", "english", "true", "symbols", "true");
        for (int n = 0; n < 12; n++) {
            Entry said = Given.anEntry(child)
                    .words("ናብ ቤት እኖይ ክኸይድ እደሊ። ".repeat(18))
                    .inLanguage("ti", null)
                    .writtenDownBy(worker)
                    .saidOn(TestClock.TODAY.minusDays(9 + 20L * n))
                    .save();
            story.told(
                    said,
                    "We heard you. You can see Nan on Saturday, and every Saturday after it. Amira will drive you.");
        }
        for (int n = 0; n < 15; n++) {
            AMap.told(visit, "/say/people-map", "name", "Somebody " + n, "who", "friend", "near", "MIDDLE");
            AMap.told(visit, "/say/family-tree", "name", "Somebody " + n, "who", "stepbrother", "lives", "SOMETIMES");
        }
        AMap maps = new AMap(child);
        for (heard.maps.Kind kind : heard.maps.Kind.values()) {
            maps.on(TestClock.TODAY.minusDays(90), worker, kind, How.SPOKEN, AMap.many(30));
        }
        for (int n = 0; n < 10; n++) {
            ALetter letter = ALetter.begunBy(story.staff(), child, Kind.LETTER)
                    .with("title", "What we decided about Saturday " + n)
                    .part(0, "Why", "You asked to see your dad. We said yes. ".repeat(50))
                    .finished();
            assertThat(letter.given().status()).isEqualTo(303);
        }
        try (Browsing browsing = Browsing.visiting(chromium, Browsing.PHONE, visit, true)) {
            Page page = weighed(browsing);
            story.turn("on", "Asked me in the car.");
            measure(page, () -> page.navigate("/say/story"));
            story.on(visit);
            measure(page, () -> page.navigate("/say/story"));
            assertThat(page.locator("main .said").count()).isGreaterThan(6);
            for (heard.maps.Kind kind : heard.maps.Kind.values()) {
                measure(page, () -> pressed(page, "button[name=map-" + kind + "]"));
                assertThat(page.locator("svg.map").count()).isEqualTo(2);
                pressed(page, ".thumb button");
            }
            int letters = page.locator("button[name=letter]").count();
            while (page.locator("button[name=from]")
                    .last()
                    .getAttribute("value")
                    .matches("[1-9]\\d*")) {
                measure(
                        page,
                        () -> page.waitForNavigation(
                                () -> page.locator("button[name=from]").last().click()));
                letters += page.locator("button[name=letter]").count();
            }
            assertThat(letters).isEqualTo(10);
            measure(page, () -> pressed(page, "button[name=letter]"));
            measure(page, () -> pressed(page, "button[name=back-LETTER]"));
            page.fill("#words", "Thank you.");
            measure(page, () -> pressed(page, ".thumb button[value=send]"));
            measure(page, () -> pressed(page, "button[name=back-ANSWER]"));
            for (String path : List.of("/say/profile", "/say/choose", "/say/start", "/say/not-safe")) {
                measure(page, () -> page.navigate(path));
            }
            measure(page, () -> page.navigate("/say/profile"));
            measure(page, () -> pressed(page, "button[name=to]"));
        }
    }

    private static void pressed(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }

    private Page weighed(Browsing browsing) {
        browsing.page().onResponse(answer -> {
            if (answer.status() == 200 && answer.url().startsWith("http")) {
                int bytes = answer.body().length;
                all.addAndGet(bytes);
                if (answer.url().contains(".js")) {
                    script.addAndGet(bytes);
                }
            }
        });
        browsing.context().route("**/*", Route::resume);
        return browsing.page();
    }

    private void measure(Page page, Runnable act) {
        all.set(0);
        script.set(0);
        act.run();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.evaluate("() => document.querySelectorAll('details').forEach(folded => (folded.open = true))");
        for (Locator used : page.locator("canvas, [data-recorder], .rings").all()) {
            used.waitFor();
        }
        assertThat(all.get()).as("bytes of " + page.url()).isLessThanOrEqualTo(PAGE);
        assertThat(script.get()).as("bytes of script of " + page.url()).isLessThanOrEqualTo(SCRIPT);
    }

    /** With a folder of its own, as a browser has: its caches, histories and sessions are written to the disk. */
    @Test
    void afterLeavingNothingThatWasSaidIsOnTheDeviceAndBackShowsNothing(@TempDir Path profile) throws IOException {
        String secret = "PurpleElephantAtNanas";
        try (BrowserContext context = chromium.keepingAllIn(profile)) {
            context.addCookies(List.of(new Cookie(
                            "heard-say",
                            Visitor.visiting(child).cookie("heard-say").orElseThrow())
                    .setUrl(HeardServer.url())
                    .setHttpOnly(true)));
            context.route(
                    "https://www.bbc.co.uk/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(200)
                            .setContentType("text/html")
                            .setBody("<p>Weather")));
            Page page = context.pages().getFirst();
            page.navigate("/say/choose");
            page.waitForNavigation(() -> page.locator("button[value=something]").click());
            page.locator("#words").fill("Once " + secret);
            for (int n = 0; n < 3; n++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL("https://www.bbc.co.uk/weather");
            page.goBack();
            assertThat(page.content()).doesNotContain(secret);
            page.navigate("/say/question");
            assertThat(page.url()).endsWith("/say");
            assertThat(page.content()).doesNotContain(secret);
        }
        assertThat(Given.anEntry(child)).isNotNull();
        assertThat(holding(profile, secret)).isEmpty();
        assertThat(said()).contains("Once " + secret);
    }

    private String said() {
        return HeardServer.bean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select string_agg(words, ' ') from answer where child_id = :child")
                        .param("child", child.id())
                        .query(String.class)
                        .single());
    }

    private static List<Path> holding(Path folder, String words) throws IOException {
        byte[] narrow = words.getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = words.getBytes(StandardCharsets.UTF_16LE);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, narrow) || holds(file, wide))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] words) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return all.contains(new String(words, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
