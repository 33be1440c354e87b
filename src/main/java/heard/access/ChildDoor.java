package heard.access;

import heard.pages.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a child comes in, changes how the pages look, and leaves. What they do in between goes through the front door. */
@Component
public class ChildDoor {

    /** The first page after coming in. */
    public static final String START = "/say/start";

    /** Where whoever has no visit is sent. */
    public static final String ENTRY = "/say";

    /** The same, for somebody other than who is in. */
    public static final String OTHER = ENTRY + "?other=true";

    /** The field that says whose page a form stands on. */
    static final String WHOSE = "whose";

    /** A tab is left open, and a tablet laid by; the next day it says nothing any more. */
    private static final Duration LAST_VISITOR = Duration.ofHours(24);

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Visits visits;
    private final LoginCookie logins;
    private final Audit audit;

    ChildDoor(
            PlatformTransactionManager transactions, JdbcClient jdbc, Visits visits, LoginCookie logins, Audit audit) {
        this.transactions = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.visits = visits;
        this.logins = logins;
        this.audit = audit;
    }

    /** One transaction that may know of this one child, or of none: for what has to be written before anybody is let in. */
    public <T extends @Nullable Object> T inOneTransaction(@Nullable UUID childId, Supplier<T> work) {
        String child = childId == null ? "" : childId.toString();
        return transactions.execute(status -> {
            jdbc.sql("select set_config('heard.visiting_child', ?, true), set_config('heard.child_id', ?, true)")
                    .params(child, child)
                    .query((rs, row) -> 0)
                    .single();
            return work.get();
        });
    }

    /** Lets in the child whose card this is, with a new cookie; in the transaction above. */
    public void letIn(UUID childId, UUID cardId, HttpServletRequest request, HttpServletResponse response) {
        SayCookie.secret(request).ifPresent(visits::end); // whoever was in on this device before is out
        String secret = visits.begin(childId, cardId, null, SayCookie.look(request));
        audit.byChild(childId, "SIGNED_IN", cardId);
        SayCookie.give(secret, request, response);
    }

    /**
     * Lets the child in beside this worker, whose own sign-in ends: the tablet goes from hand to hand. In the worker's transaction;
     * the child was found through the worker.
     */
    public void letInBeside(
            StaffViewer worker, UUID childId, HttpServletRequest request, HttpServletResponse response) {
        SayCookie.give(visits.begin(childId, null, worker.staffId(), SayLook.USUAL), request, response);
        audit.wrote(worker, childId, "visit-beside", null);
        logins.end(request, response);
        // Going back shows no page of the staff site.
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    /** Who is visiting, if anybody: for pages that are there for both. */
    public Optional<ChildViewer> visitor(HttpServletRequest request) {
        Optional<ChildViewer> visitor =
                SayCookie.secret(request).flatMap(secret -> transactions.execute(status -> visits.find(secret)));
        visitor.ifPresent(viewer -> request.setAttribute(Frame.WHOSE, viewer.mark()));
        return visitor;
    }

    /** Who was in last on this browser, lately, until their visit ran out or their card was stopped. They are not let in by it. */
    public Optional<ChildViewer> lastVisitor(HttpServletRequest request) {
        return SayCookie.secret(request)
                .flatMap(secret -> transactions.execute(status -> visits.findOver(secret, LAST_VISITOR)));
    }

    /** Whether the form comes from a page of an earlier visit in this browser that is not known to be this child's. */
    public boolean isFromAnOldPage(ChildViewer viewer, HttpServletRequest request) {
        return isFromAnOldPage(request) && !viewer.mark().equals(request.getParameter(WHOSE));
    }

    /**
     * Whether a child who came in anew goes on in a page of an earlier visit of their own. It has no token of this visit, so the browser
     * itself must say that it came from a page of ours.
     */
    boolean isFromTheirOwnOldPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && isFromAnOldPage(request)
                && visitor(request)
                        .filter(viewer -> viewer.mark().equals(request.getParameter(WHOSE)))
                        .isPresent();
    }

    private static boolean isFromAnOldPage(HttpServletRequest request) {
        CsrfToken own = new SayToken().loadToken(request);
        CsrfTokenRequestAttributeHandler sent = new XorCsrfTokenRequestAttributeHandler();
        return own != null
                && request.getParameter(own.getParameterName()) != null
                && !own.getToken().equals(sent.resolveCsrfTokenValue(request, own));
    }

    /** Ends the visit, if there is one, and takes everything of it away from the browser. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        SayCookie.secret(request)
                .ifPresent(secret -> transactions.executeWithoutResult(status -> visits.end(secret)
                        .ifPresent(left -> audit.byChild(left.childId(), "SIGNED_OUT", left.visitId()))));
        forget(request, response);
    }

    /** Takes everything of a visit away from the browser. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        SayCookie.takeAway(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /** Keeps the look for the visit and, because visits end, for this browser until it is shut or left. */
    public void setLook(SayLook look, HttpServletRequest request, HttpServletResponse response) {
        SayCookie.secret(request)
                .ifPresent(secret -> transactions.executeWithoutResult(
                        status -> visits.find(secret).ifPresent(viewer -> visits.setLook(viewer, look))));
        SayCookie.remember(look, request, response);
    }
}
