package heard.access;

import com.zaxxer.hikari.HikariDataSource;
import heard.pages.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * The one way into every handler. The role must permit the act; then one transaction begins, the database is told who asks and
 * about which child, the handler runs, and the transaction commits before a byte is written. A handler that forgets to
 * say what it permits is shut; one that forgets the audit trail fails and leaves nothing behind.
 *
 * <p>A child comes through the same door: the visit takes the place of the role, and the transaction is that child's alone.
 */
@Component
class FrontDoor {

    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Visits visits;
    private final HikariDataSource connections;
    private final Semaphore turns;

    FrontDoor(
            PlatformTransactionManager transactions, JdbcClient jdbc, Audit audit, Visits visits, DataSource dataSource)
            throws SQLException {
        this.connections = dataSource.unwrap(HikariDataSource.class);
        // More at once only make each other slower, and work that needs a second connection finds one.
        this.turns = new Semaphore(Math.max(1, connections.getMaximumPoolSize() / 2), true);
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.visits = visits;
    }

    ServletInvocableHandlerMethod before(HandlerMethod handler) {
        return new Guarded(handler);
    }

    private final class Guarded extends ServletInvocableHandlerMethod {

        Guarded(HandlerMethod handler) {
            super(handler);
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            if (!getBeanType().getPackageName().startsWith("heard") || hasMethodAnnotation(Open.class)) {
                return super.invokeForRequest(request, container, provided);
            }
            if (hasMethodAnnotation(ForChild.class)) {
                return forChild(request, container, provided);
            }
            StaffViewer viewer = viewer();
            UUID childId = childId(request);
            try {
                permit(viewer);
                return inTurn(() -> inOneTransaction(viewer, childId, request, container, provided));
            } catch (NotFound | Forbidden refused) {
                audit.refused(viewer, childId, subject(request));
                throw refused;
            }
        }

        /** What was sent is read before the transaction begins: a slow phone holds no connection. */
        private @Nullable Object forChild(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            String secret = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                    .flatMap(SayCookie::secret)
                    .orElseThrow(NoVisit::new);
            @Nullable Object[] arguments = getMethodArgumentValues(request, container, provided);
            return inTurn(() -> forChild(secret, arguments, request));
        }

        private @Nullable Object forChild(String secret, @Nullable Object[] arguments, NativeWebRequest request)
                throws Exception {
            TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
            ChildViewer viewer = null;
            Object answer;
            try {
                Visits.Entered entered = visits.enter(secret).orElseThrow(NoVisit::new);
                viewer = entered.viewer();
                mustBeTheirs(viewer, request);
                giveTo(arguments, entered, request);
                answer = doInvoke(arguments);
                mustHaveLeftATrail();
            } catch (Exception | Error e) {
                Audit.takeNoted();
                transactions.rollback(transaction);
                if (viewer != null && e instanceof NotFound) {
                    audit.refused(viewer, subject(request));
                }
                throw e;
            }
            transactions.commit(transaction);
            return answer;
        }

        /** Whose page it is stands in its forms, and scripts say it in a header; whose the next one is goes with the request. */
        private static void mustBeTheirs(ChildViewer viewer, NativeWebRequest request) {
            String mark = viewer.mark();
            request.setAttribute(Frame.WHOSE, mark, RequestAttributes.SCOPE_REQUEST);
            String header = request.getHeader("X-Whose");
            String whose = header == null ? request.getParameter(ChildDoor.WHOSE) : header;
            if (whose != null && !whose.equals(mark)) {
                throw new NotTheirs();
            }
        }

        private void giveTo(@Nullable Object[] arguments, Visits.Entered entered, NativeWebRequest request) {
            request.setAttribute(
                    SayLook.class.getName(), entered.look(), RequestAttributes.SCOPE_REQUEST); // for error pages
            Class<?>[] types = getMethod().getParameterTypes();
            for (int i = 0; i < types.length; i++) {
                if (types[i] == ChildViewer.class) {
                    arguments[i] = entered.viewer();
                } else if (types[i] == SayLook.class) {
                    arguments[i] = entered.look();
                }
            }
        }

        private void mustHaveLeftATrail() {
            if (!Audit.takeNoted()) {
                throw new IllegalStateException(getMethod() + " left no audit trail.");
            }
        }

        private void permit(StaffViewer viewer) {
            Permit permit = getMethodAnnotation(Permit.class);
            if (permit == null) {
                throw new IllegalStateException(getMethod() + " says neither @Permit nor @ForChild nor @Open.");
            }
            if (!viewer.may(permit.value())) {
                throw new Forbidden(viewer.role(), permit.value());
            }
        }

        private @Nullable Object inOneTransaction(
                StaffViewer viewer,
                @Nullable UUID childId,
                NativeWebRequest request,
                @Nullable ModelAndViewContainer container,
                @Nullable Object... provided)
                throws Exception {
            TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
            Object answer;
            try {
                tell(viewer.staffId(), childId);
                answer = super.invokeForRequest(request, container, provided);
                mustHaveLeftATrail();
            } catch (Exception | Error e) {
                Audit.takeNoted();
                transactions.rollback(transaction);
                throw e;
            }
            transactions.commit(transaction);
            return answer;
        }
    }

    /**
     * First come, first served: left to the connections alone, whoever asks as one comes free goes before all who wait.
     *
     * @throws CannotCreateTransactionException after as long as a connection is waited for
     */
    private @Nullable Object inTurn(Callable<@Nullable Object> work) throws Exception {
        if (!turns.tryAcquire(connections.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
            throw new CannotCreateTransactionException("No turn came: too many others are before this one.");
        }
        try {
            return work.call();
        } finally {
            turns.release();
        }
    }

    /** Held for this transaction only (the third argument): the pooled connection's next user starts with nobody. */
    private void tell(UUID staffId, @Nullable UUID childId) {
        jdbc.sql("select set_config('heard.staff_id', ?, true), set_config('heard.child_id', ?, true)")
                .param(staffId.toString())
                .param(childId == null ? "" : childId.toString())
                .query((rs, row) -> 0)
                .single();
    }

    static StaffViewer viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof StaffAuthentication staff) {
            return staff.viewer();
        }
        throw new NotFound();
    }

    /** A script must know that something was not kept; a person goes on to another page. */
    static boolean isAskedByAScript(HttpServletRequest request) {
        return "empty".equals(request.getHeader("Sec-Fetch-Dest")) || request.getHeader("X-CSRF-TOKEN") != null;
    }

    private static @Nullable UUID childId(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        String written = variables instanceof Map<?, ?> map ? (String) map.get("childId") : null;
        if (written == null) {
            return null;
        }
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static String subject(NativeWebRequest request) {
        Object pattern =
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return String.valueOf(pattern);
    }
}
