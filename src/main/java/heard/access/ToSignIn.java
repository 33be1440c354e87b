package heard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Whoever is not signed in goes to the sign-in page and, after it, to the page they asked for. */
final class ToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getHeader("Sec-Fetch-Dest") != null && "empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
            // A script's own request (a draft being kept): it must know that it was not kept.
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
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
