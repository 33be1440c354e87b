package heard.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of the child's own site. One holds a random secret: before a visit it only ties the forms to the browser, from then
 * on a new one is the visit's. The other says how the pages should look. Both end with the browser's session.
 */
final class SayCookie {

    private static final String VISIT = "heard-say";
    private static final String LOOK = "heard-say-look";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SayCookie() {}

    static String newSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** What the database keeps of a secret. */
    static byte[] hash(String secret) {
        return sha256(secret);
    }

    /** The token of forms that goes with this secret, and with no other. */
    static String formToken(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("form of " + secret));
    }

    /** The same on each page of this child, in whatever visit, and on no other's. */
    static String mark(UUID childId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256("page of " + childId), 12));
    }

    static Optional<String> secret(HttpServletRequest request) {
        return value(name(VISIT, request), request);
    }

    static void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        set(VISIT, secret, request, response);
    }

    /** Nothing of the visit or the chosen language is left in the browser. */
    static void takeAway(HttpServletRequest request, HttpServletResponse response) {
        set(VISIT, "", request, response);
        set(LOOK, "", request, response);
    }

    static SayLook look(HttpServletRequest request) {
        return value(name(LOOK, request), request).map(SayLook::read).orElse(SayLook.USUAL);
    }

    static void remember(SayLook look, HttpServletRequest request, HttpServletResponse response) {
        set(LOOK, look.written(), request, response);
    }

    private static Optional<String> value(String name, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static void set(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(name, request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofSeconds(-1))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Browsers take a __Host- cookie only from a TLS page, and only for the whole of that one host. */
    private static String name(String name, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
