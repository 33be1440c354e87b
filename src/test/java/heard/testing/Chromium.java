package heard.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The system's own Chromium, driven by Playwright, which downloads nothing. One for all the tests of a process, since starting one takes
 * seconds: each test has a context of its own in it, and it ends with the process.
 */
public final class Chromium {

    private static final List<String> PLACES = List.of(
            System.getenv().getOrDefault("HEARD_CHROMIUM", "/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            // Else every page is painted by an emulated graphics card.
            "--disable-gpu");

    private static final Chromium SHARED = new Chromium();

    private final BrowserType type;
    private final Browser browser;

    private Chromium() {
        type = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium();
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        // A made-up microphone and camera, allowed unasked.
        arguments.add("--use-fake-device-for-media-stream");
        arguments.add("--use-fake-ui-for-media-stream");
        browser = type.launch(
                new BrowserType.LaunchOptions().setExecutablePath(place()).setArgs(arguments));
    }

    public static Chromium shared() {
        return SHARED;
    }

    private static Path place() {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium found at " + PLACES
                        + ". Install it (apt-get install chromium), or set HEARD_CHROMIUM."));
    }

    public Browser browser() {
        return browser;
    }

    /** Another, which keeps its caches, histories and sessions in this folder as anybody's does. */
    public BrowserContext keepingAllIn(Path folder) {
        return type.launchPersistentContext(
                folder,
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(place())
                        .setBaseURL(HeardServer.url())
                        .setArgs(ARGUMENTS));
    }
}
