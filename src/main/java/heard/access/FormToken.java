package heard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that every form sends back, kept in a cookie of its own so that no server-side session is needed. Under TLS its name
 * begins with __Host-, so that no other host of the council's domain can plant one.
 */
final class FormToken implements CsrfTokenRepository {

    private final CsrfTokenRepository plain = cookie("heard-csrf");
    private final CsrfTokenRepository underTls = cookie("__Host-heard-csrf");

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken named = of(request).generateToken(request);
        return new DefaultCsrfToken(named.getHeaderName(), named.getParameterName(), SayCookie.newSecret());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? underTls : plain;
    }

    private static CsrfTokenRepository cookie(String name) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
        return repository;
    }
}
