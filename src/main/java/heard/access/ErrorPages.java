package heard.access;

import heard.pages.Page;
import heard.pages.PageWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What went wrong, in words that say what to do next. Never a stack trace. What was typed and is not saved stands there for whoever
 * pressed the button, to copy.
 */
@Controller
@ControllerAdvice
public class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final PageWriter writer;
    private final Unkept unkept;
    private final Leaving leaving;

    ErrorPages(PageWriter writer, Unkept unkept, Leaving leaving) {
        this.writer = writer;
        this.unkept = unkept;
        this.leaving = leaving;
    }

    /** @param unsaved what was typed, if anything was */
    public record ErrorPage(String heading, String whatToDo, List<String> unsaved) {

        ErrorPage(String heading, String whatToDo) {
            this(heading, whatToDo, List.of());
        }
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletRequest request, HttpServletResponse response) {
        write(HttpStatus.NOT_FOUND, request, response);
    }

    @ExceptionHandler(Forbidden.class)
    void forbidden(HttpServletRequest request, HttpServletResponse response) {
        write(HttpStatus.FORBIDDEN, request, response);
    }

    @ExceptionHandler(NoVisit.class)
    void noVisit(HttpServletRequest request, HttpServletResponse response) {
        if (FrontDoor.isAskedByAScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            unkept.show(ChildDoor.ENTRY, request, response);
        }
    }

    @ExceptionHandler(NotTheirs.class)
    void notTheirs(HttpServletRequest request, HttpServletResponse response) {
        if (FrontDoor.isAskedByAScript(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            unkept.show(ChildDoor.OTHER, request, response);
        }
    }

    @Open("an error page shows nothing of any child")
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        // What was too large or malformed is the sender's, and no fault of the program to be looked into.
        if (exception instanceof Throwable thrown && (status == null || status.is5xxServerError())) {
            log.error("A request failed: {}", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            shut(request, response);
        }
        write(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, request, response);
    }

    /** What was turned away before it came to the filters, as TRACE is, has the headers that they give, too. */
    private void shut(HttpServletRequest request, HttpServletResponse response) {
        String policy = isOfAChild(request) ? SaySite.policy(leaving) : AccessConfiguration.CONTENT_SECURITY_POLICY;
        List.<HeaderWriter>of(
                        new XContentTypeOptionsHeaderWriter(),
                        new HstsHeaderWriter(),
                        new CacheControlHeadersWriter(),
                        new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                        new ContentSecurityPolicyHeaderWriter(policy))
                .forEach(header -> header.writeHeaders(request, response));
    }

    private void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        if (isOfAChild(request)) {
            writer.write(Page.withStatus(status, "access/say-error", forAChild(status)), request, response);
            return;
        }
        ErrorPage page = switch (status) {
            case NOT_FOUND ->
                new ErrorPage(
                        "Page not found",
                        "There is no such page, or it is about a child whose record you may not open. If you need it, ask your manager.");
            case FORBIDDEN ->
                new ErrorPage(
                        "You cannot do this",
                        "Your role does not include it, or the page was open for too long. Go back, load the page again, and try once more.");
            case CONTENT_TOO_LARGE ->
                new ErrorPage(
                        "That is too large",
                        "A file may have up to 50 MB and a text 20,000 characters. Nothing was saved. Go back, where what you typed"
                                + " should still be, and make it smaller.");
            case BAD_REQUEST, METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE ->
                new ErrorPage(
                        "That could not be read",
                        "Something in the address or the form was not as expected. Go back and try again. Nothing was saved.");
            default ->
                new ErrorPage(
                        "Sorry, something went wrong",
                        "Nothing was half saved. Go back and try again. If it happens again, tell whoever looks after Heard the time at which it happened.");
        };
        boolean wasRead = status == HttpStatus.FORBIDDEN
                || status == HttpStatus.NOT_FOUND
                || status == HttpStatus.INTERNAL_SERVER_ERROR;
        List<String> unsaved =
                wasRead ? Unsent.of(request, null).map(Unsent::words).orElse(List.of()) : List.of();
        writer.write(
                Page.withStatus(status, "access/error", new ErrorPage(page.heading(), page.whatToDo(), unsaved)),
                request,
                response);
    }

    private static boolean isOfAChild(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.equals("/say") || path.startsWith("/say/");
    }

    private static ErrorPage forAChild(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new ErrorPage("This page is not here", "Go back to the start.");
            case CONTENT_TOO_LARGE -> new ErrorPage("That is too big", "Go back. Send something smaller.");
            default ->
                new ErrorPage(
                        "Something went wrong",
                        "It was not your fault. What you sent before is safe. Go back and try again.");
        };
    }
}
