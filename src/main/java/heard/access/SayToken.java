package heard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that every form of the child's site sends back, or a script in the header {@code X-CSRF-TOKEN}. It is made from the
 * visit's secret: a page of an older visit has it no more. Whether it may send all the same is {@link ChildDoor}'s to say.
 */
final class SayToken implements CsrfTokenRepository {

    private static final String NEW_SECRET = SayToken.class.getName();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String secret = SayCookie.newSecret();
        request.setAttribute(NEW_SECRET, secret);
        return of(secret);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(NEW_SECRET) instanceof String secret) {
            SayCookie.give(secret, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SayCookie.secret(request).map(SayToken::of).orElse(null);
    }

    private static CsrfToken of(String secret) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", SayCookie.formToken(secret));
    }
}
