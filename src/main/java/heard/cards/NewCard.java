package heard.cards;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A card that is being given. Token and PIN follow from a seed that only the page holds on which the button was pressed: pressing twice
 * makes one card and shows it twice, and yet the program keeps nothing from which it could be shown again.
 *
 * @param seed 256 random bits, written in base64url
 */
record NewCard(UUID id, String seed, PinKind kind) {

    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static String newSeed() {
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seed);
    }

    static boolean isSeed(String written) {
        return SEED.matcher(written).matches();
    }

    Token token() {
        return Token.of(random("token"));
    }

    Pin pin() {
        return Pin.of(kind, random("pin " + kind));
    }

    private BigInteger random(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return new BigInteger(1, mac.doFinal((what + " " + id).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "a new card";
    }
}
