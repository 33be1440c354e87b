package heard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import heard.access.StaffMember;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody in front of a real browser. Every page they come to is looked over: no accessibility violation by axe-core, nothing wider
 * than the screen, no error in the console (a refused inline script or style is one).
 */
public final class Browsing implements AutoCloseable {

    /** An old phone held upright, and an office screen. */
    public static final int PHONE = 390;

    public static final int SCREEN = 1280;

    /** The engine itself, asked in the page: its binding opens a second page each time, which costs more than the looking. */
    private static final String AXE = AxeBuilder.getAxeScript();

    private static final String LOOK = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ["violations"] });
              const found = violations.map((v) =>
                [v.id + ": " + v.help, ...v.nodes.map((node) => node.html)].join("\\n  "));
              const tooWide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              return tooWide > 0 ? [...found, "sideways scrolling: " + tooWide + " px"] : found;
            }""";

    static {
        // A machine that runs the whole suite has other work too.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browsing(Browser browser, int width, boolean scripts) {
        this.scripts = scripts;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width == SMALL ? 640 : width == PHONE ? 844 : 900)
                .setHasTouch(width <= TABLET)
                .setJavaScriptEnabled(scripts)
                .setBaseURL(HeardServer.url()));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** A five-year-old's small phone, and a tablet held upright. */
    public static final int SMALL = 320;

    public static final int TABLET = 768;

    /** A child who came in; the browser holds their visit and nothing else. */
    public static Browsing visiting(Chromium chromium, int width, Visitor visitor, boolean scripts) {
        return new Browsing(chromium.browser(), width, scripts).isNow(visitor);
    }

    /** Another child came in, or the same one anew: in another tab, for what this one shows stays. */
    public Browsing isNow(Visitor visitor) {
        context.addCookies(
                List.of(new Cookie("heard-say", visitor.cookie("heard-say").orElseThrow())
                        .setUrl(HeardServer.url())
                        .setHttpOnly(true)));
        return this;
    }

    public static Browsing at(Chromium chromium, int width) {
        return new Browsing(chromium.browser(), width, true);
    }

    public static Browsing withoutScripts(Chromium chromium, int width) {
        return new Browsing(chromium.browser(), width, false);
    }

    public Browsing signIn(StaffMember member) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(member.userName());
        page.getByLabel("Password").fill(Given.PASSWORD);
        press(button("Sign in"));
        return this;
    }

    public BrowserContext context() {
        return context;
    }

    public Page page() {
        return page;
    }

    public Browsing go(String path) {
        page.navigate(path);
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /**
     * Presses it, and waits for the page it leads to: a link and a button lead to one unless a script of ours does their work on the
     * spot. Without scripts the page's own frames are not counted, so waiting for a control to stand still, as a click does,
     * would wait for ever.
     */
    public void press(Locator control) {
        Runnable press = scripts ? control::click : () -> control.dispatchEvent("click");
        String stays = scripts ? ":not([data-more]):not([data-cite])" : "";
        if (control.and(page.locator("a, button" + stays)).count() > 0) {
            page.waitForNavigation(press);
        } else {
            press.run();
        }
    }

    /** Waits until all of it can be read in the main part of the page. */
    public Browsing sees(String... texts) {
        for (String text : texts) {
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
        }
        return this;
    }

    /** What can be read in the main part of the page. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** Looks the page over as it is now. Without scripts axe cannot run, nor can the width be asked. */
    public Browsing lookOver() {
        if (scripts) {
            if (Boolean.TRUE.equals(page.evaluate("window.axe === undefined"))) {
                page.evaluate(AXE);
            }
            List<?> found = (List<?>) page.evaluate(LOOK);
            assertThat(found).as(page.url()).isEmpty();
        }
        assertThat(complaints).isEmpty();
        return this;
    }

    /** For a person to look at, when the environment variable HEARD_PICTURES names a folder. */
    public Browsing picture(String name) {
        String folder = System.getenv("HEARD_PICTURES");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + "-" + page.viewportSize().width + ".png"))
                    .setFullPage(true));
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
