package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import heard.children.Child;
import heard.maps.AMap;
import heard.testing.Browsing;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
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

    private final Child child =
            Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();

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
            AtomicLong all = new AtomicLong();
            AtomicLong script = new AtomicLong();
            Page page = browsing.page();
            page.onResponse(answer -> {
                if (answer.status() == 200 && answer.url().startsWith("http")) {
                    int bytes = answer.body().length;
                    all.addAndGet(bytes);
                    if (answer.url().contains(".js")) {
                        script.addAndGet(bytes);
                    }
                }
            });
            browsing.context().route("**/*", Route::resume);
            for (String path : List.of(
                    "/say/start",
                    "/say/look",
                    "/say/not-safe",
                    "/say/profile",
                    "/say/people-map",
                    "/say/family-tree",
                    "/say/choose")) {
                measure(page, all, script, () -> page.navigate(path));
            }
            measure(
                    page,
                    all,
                    script,
                    () -> browsing.press(page.locator("button[name=set]").first()));
            for (int n = 0; n < 10 && page.url().endsWith("/question"); n++) {
                if (page.locator("input[value=worried]").count() > 0) {
                    page.locator("input[value=worried]")
                            .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
                    page.waitForResponse("**/answers/**", () -> {});
                }
                measure(
                        page,
                        all,
                        script,
                        () -> page.waitForNavigation(
                                () -> page.locator(".thumb button[value=next]").click()));
            }
        }
    }

    private static void measure(Page page, AtomicLong all, AtomicLong script, Runnable act) {
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
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            BrowserContext context = playwright
                    .chromium()
                    .launchPersistentContext(
                            profile,
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                                    .setBaseURL(HeardServer.url())
                                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
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
            context.close();
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
