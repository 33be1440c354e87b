package heard.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The token that a page of the child's site would hold for the visit of this secret, as the program masks it. */
public final class SayTokens {

    private SayTokens() {}

    public static String of(String secret) {
        byte[] token = SayCookie.formToken(secret).getBytes(StandardCharsets.UTF_8);
        // Masked with zeros: half of it is the mask, half the token.
        byte[] masked = new byte[token.length * 2];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
