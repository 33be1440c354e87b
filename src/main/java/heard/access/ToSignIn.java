package heard.access;

import heard.pages.PageWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Whoever is not signed in goes to the sign-in page and, after it, to the page they asked for. If they sent what they had typed, the
 * sign-in page carries it: a sign-in that ends in the middle of a sentence loses none of it.
 */
@Component
final class ToSignIn implements AuthenticationEntryPoint {

    private final ObjectProvider<SignInController> signIn;
    private final LoginCookie cookie;
    private final PageWriter writer;

    ToSignIn(ObjectProvider<SignInController> signIn, LoginCookie cookie, PageWriter writer) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getHeader("Sec-Fetch-Dest") != null && "empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
            // A script's own request (a draft being kept): it must know that it was not kept.
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Optional<Unsent> unsent = Unsent.of(request, cookie.whoseItWas(request).orElse(null));
        if (unsent.isPresent()) {
            writer.write(signIn.getObject().endedMeanwhile(unsent.get()), request, response);
            return;
        }
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect(
                "GET".equals(request.getMethod()) && !"/".equals(asked)
                        ? "/sign-in?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
                        : "/sign-in");
    }
}
