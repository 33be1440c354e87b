package heard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import heard.testing.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The small modules in a real browser, under the site's own policy, against a server that can be told to fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnhancementsTests {

    private static final String PAGE = """
            <!doctype html><html lang="en"><title>t</title><script type="module" src="/heard/heard.js?v=1"></script>
            <main><div data-errors tabindex="-1" id="summary">wrong</div>
            <form method="post" action="/save" data-keep="/keep"><input type="hidden" name="_csrf" value="%s">
            <div data-more-into="block"><fieldset><textarea id="words" name="words" data-max="300"></textarea>
            <p id="words-count">Up to 300 characters</p></fieldset></div>
            <template id="block"><fieldset><legend>Number __no__</legend><input type="hidden" name="e[__n__].id" value="__uuid__">
            <textarea id="w-__n__" name="e[__n__].words" data-max="300"></textarea><p id="w-__n__-count">Up to 300 characters</p></fieldset></template>
            <button name="more" value="1" data-more="block">More</button><button id="save">Save</button>
            <p data-kept role="status"></p></form></main></html>
            """;

    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final List<String> saved = new CopyOnWriteArrayList<>();
    private volatile int keeps = 204;
    /** Of the page that is open: what an earlier test's page sends late is not this one's. */
    private volatile String token = "";

    private int pages;
    private HttpServer server;
    private Page page;

    @BeforeAll
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange ->
                        answer(exchange, 200, "text/html", PAGE.formatted(token).getBytes(UTF_8)));
        server.createContext("/heard/", exchange -> {
            try (var file = getClass()
                    .getResourceAsStream("/static" + exchange.getRequestURI().getPath())) {
                answer(exchange, 200, "text/javascript", file.readAllBytes());
            }
        });
        server.createContext("/keep", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (keeps == 204 && isOfThisPage(body)) {
                kept.add(body);
            }
            exchange.getResponseHeaders().set("Location", "/sign-in");
            answer(exchange, keeps, "text/plain", keeps == 413 ? "This is too long.".getBytes(UTF_8) : new byte[0]);
        });
        server.createContext("/save", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (isOfThisPage(body)) {
                saved.add(body);
            }
            pause(600);
            answer(exchange, 200, "text/html", "<!doctype html><title>saved</title>saved".getBytes(UTF_8));
        });
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @BeforeEach
    void open() {
        token = "page" + ++pages;
        kept.clear();
        saved.clear();
        keeps = 204;
        page = Chromium.shared()
                .browser()
                .newContext(new Browser.NewContextOptions())
                .newPage();
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void whatIsTypedIsKeptOnTheServerAndNowhereInTheBrowser() {
        page.locator("#words").pressSequentially("I want to stay & see the dog");
        assertThat(page.locator("[data-kept]")).containsText("kept ");
        assertThat(kept)
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo("_csrf=" + token + "&words=I+want+to+stay+%26+see+the+dog");
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void aDraftThatDidNotArriveIsSaidAndSentAgain() {
        keeps = 503;
        page.fill("#words", "first");
        assertThat(page.locator("[data-kept]")).hasText("not kept yet, trying again");
        page.fill("#words", "second");
        keeps = 204;
        assertThat(page.locator("[data-kept]")).not().containsText("not kept");
        page.waitForCondition(() -> !kept.isEmpty());
        assertThat(kept.getLast()).endsWith("words=second");
    }

    @Test
    void whoIsSignedOutMeanwhileIsToldAndLosesNothing() {
        keeps = 303;
        page.fill("#words", "still here");
        assertThat(page.locator("[data-kept]")).containsText("you are signed out");
        keeps = 204;
        page.waitForCondition(() -> !kept.isEmpty());
        assertThat(kept.getLast()).endsWith("words=still+here");
    }

    @Test
    void aDraftTooLongToKeepIsSaidInTheServersWords() {
        keeps = 413;
        page.fill("#words", "long");
        assertThat(page.locator("[data-kept]")).hasText("not kept: This is too long.");
        assertThat(page.inputValue("#words")).isEqualTo("long");
    }

    @Test
    void savingEndsTheDraftAndASecondPressSavesNothingTwice() {
        page.fill("#words", "mine");
        page.evaluate("() => { const b = document.getElementById('save'); b.click(); b.click(); b.click(); }");
        page.waitForURL("**/save");
        assertThat(page.locator("body")).hasText("saved");
        assertThat(saved).hasSize(1);
        assertThat(kept).isEmpty();
    }

    @Test
    void theCountSaysWhatIsLeftAndNeverCutsWhatWasPasted() {
        page.fill("#words", "a".repeat(290));
        assertThat(page.locator("#words-count")).hasText("10 characters left");
        page.fill("#words", "a".repeat(310));
        assertThat(page.locator("#words-count")).hasText("10 characters too many");
        assertThat(page.inputValue("#words")).hasSize(310);
        // One picture of a heart is one character, as the server counts it.
        page.fill("#words", "\uD83D\uDC9B".repeat(300));
        assertThat(page.locator("#words-count")).hasText("0 characters left");
    }

    @Test
    void anotherThingSaidGetsItsOwnBlockAndItsOwnId() {
        page.click("text=More");
        page.click("text=More");
        assertThat(page.locator("legend")).hasText(new String[] {"Number 2", "Number 3"});
        assertThat(page.locator("#w-2")).isFocused();
        var ids = page.locator("fieldset input[type=hidden]").evaluateAll("all => all.map(one => one.value)");
        assertThat((List<?>) ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(((List<?>) ids).getFirst().toString()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void readingBeginsAtWhatIsToBePutRight() {
        assertThat(page.locator("#summary")).isFocused();
    }

    private boolean isOfThisPage(String body) {
        return body.startsWith("_csrf=" + token + "&");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
