package heard.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The cookie that says which sign-in a request belongs to. It holds a random secret; the database holds only its hash. */
@Component
class LoginCookie implements SecurityContextRepository {

    private static final String NAME = "heard-staff";

    private final Logins logins;

    LoginCookie(Logins logins) {
        this.logins = logins;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = new SecurityContextImpl();
        secret(holder.getRequest())
                .flatMap(secret -> logins.find(secret, isByItself(holder.getRequest())))
                .ifPresent(viewer -> context.setAuthentication(new StaffAuthentication(viewer)));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Signing in and out are said by the sign-in page; nothing else changes who somebody is.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return secret(request).isPresent();
    }

    /** A page that looks by itself whether something came is not somebody at work: it keeps nobody signed in. */
    private static boolean isByItself(HttpServletRequest request) {
        return request.getHeader("Heard-By-Itself") != null;
    }

    /** Whoever was signed in on this device before is out. */
    void give(UUID staffId, HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(logins::end);
        set(logins.begin(staffId), request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(logins::end);
        set(null, request, response);
    }

    /** Whose sign-in this request came by, though it may have ended. */
    Optional<UUID> whoseItWas(HttpServletRequest request) {
        return secret(request).flatMap(logins::whoseItWas);
    }

    private static void set(@Nullable String secret, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(request), secret == null ? "" : secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(secret == null ? 0 : -1)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Browsers take a __Host- cookie only from a TLS page, and only for the whole of that one host. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
