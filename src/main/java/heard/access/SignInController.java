package heard.access;

import heard.pages.Page;
import heard.pages.Sent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class SignInController {

    private static final String START = "/children";

    private final SignIns signIns;
    private final LoginCookie cookie;
    private final Audit audit;
    private final ObjectProvider<DemoLogins> demo;

    SignInController(SignIns signIns, LoginCookie cookie, Audit audit, ObjectProvider<DemoLogins> demo) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.audit = audit;
        this.demo = demo;
    }

    /**
     * @param demo whether the made-up council's logins are shown on the page
     * @param unsent what was typed when the sign-in ended, and goes on from here
     */
    public record SignInPage(
            String userName,
            String next,
            @Nullable String error,
            boolean demo,
            @Nullable Unsent unsent) {}

    /** Signed in again, with what was typed before. */
    public record UnsentPage(String name, Unsent unsent) {}

    @Open("signing in")
    @GetMapping("/sign-in")
    Page show(@RequestParam(defaultValue = "") String next) {
        return Page.of("access/sign-in", page("", next, null, null));
    }

    @Open("signing in")
    @PostMapping("/sign-in")
    Page signIn(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            Sent sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        Unsent unsent = Unsent.carried(sent).orElse(null);
        return switch (signIns.attempt(userName, password)) {
            case SignIns.Outcome.Welcome(StaffMember member) -> {
                cookie.give(member.id(), request, response);
                if (unsent != null && unsent.isFor(member.id())) {
                    yield Page.of("access/unsent", new UnsentPage(member.name(), unsent));
                }
                yield Page.goOnTo(isOurs(next) ? next : start(member.role()));
            }
            case SignIns.Outcome.Wrong() ->
                again(
                        userName,
                        next,
                        unsent,
                        "The user name and password do not go together. Check both and try again.");
            case SignIns.Outcome.Wait(Duration left) ->
                again(
                        userName,
                        next,
                        unsent,
                        "Too many wrong tries. Wait " + (left.toSeconds() + 1) + " seconds, then try again.");
        };
    }

    @Permit(Act.BE_SIGNED_IN)
    @PostMapping("/sign-out")
    Page signOut(StaffViewer viewer, HttpServletRequest request, HttpServletResponse response) {
        cookie.end(request, response);
        audit.didOther(viewer, true, "sign-out", null);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Page.goOnTo("/sign-in");
    }

    @Permit(Act.BE_SIGNED_IN)
    @GetMapping("/")
    Page home(StaffViewer viewer) {
        audit.didOther(viewer, false, "home", null);
        return Page.goOnTo(start(viewer.role()));
    }

    /** For whoever sent something after their sign-in had ended. */
    Page endedMeanwhile(Unsent unsent) {
        return Page.withStatus(HttpStatus.UNAUTHORIZED, "access/sign-in", page("", "", null, unsent));
    }

    private SignInPage page(String userName, String next, @Nullable String error, @Nullable Unsent unsent) {
        DemoLogins logins = demo.getIfAvailable();
        return new SignInPage(userName, next, error, logins != null && logins.areThere(), unsent);
    }

    private Page again(String userName, String next, @Nullable Unsent unsent, String error) {
        return Page.toCorrect("access/sign-in", page(userName, next, error, unsent));
    }

    private static String start(Role role) {
        return role.may(Act.READ_RECORDS) ? START : "/admin/import";
    }

    /** Only a path on this site: a link that signs somebody in must not send them elsewhere. */
    static boolean isOurs(String next) {
        return next.startsWith("/")
                && !next.startsWith("//")
                && !next.contains("\\")
                && next.chars().noneMatch(c -> c < ' ');
    }
}
