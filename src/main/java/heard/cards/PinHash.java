package heard.cards;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** The slow hash of PINs: Argon2id, 16 MB and two passes. Counts its work, for it is what an attacker costs us. */
@Component
class PinHash {

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodys = hash("nobody's");
    private final AtomicLong compared = new AtomicLong();

    final String hash(String seasoned) {
        return String.valueOf(encoder.encode(seasoned));
    }

    /** @param hash null for a token that does not exist: the same work is done, and it is never right */
    boolean isRight(String seasoned, @org.jspecify.annotations.Nullable String hash) {
        compared.incrementAndGet();
        return encoder.matches(seasoned, hash == null ? nobodys : hash) && hash != null;
    }

    long compared() {
        return compared.get();
    }
}
