package heard.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is signed in. Read through a cache of seconds: a sign-in that is revoked ends at once on this node and within those seconds
 * on the others. When it was last seen is written at most once a minute.
 */
@Repository
class Logins {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final Cache<ByteBuffer, Optional<StaffViewer>> recent;
    private final SecureRandom random = new SecureRandom();

    Logins(
            JdbcClient jdbc,
            Clock clock,
            @Value("${heard.sign-in.idle}") Duration idle,
            @Value("${heard.sign-in.longest}") Duration longest,
            @Value("${heard.sign-in.cache}") Duration cache) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(cache)
                .maximumSize(10_000)
                .build();
    }

    /** @return the secret for the cookie: the only copy */
    String begin(UUID staffId) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into login (id, secret_hash, staff_id, created_at, seen_at) values (:id, :hash, :staff, :now, :now)")
                .param("id", id)
                .param("hash", hash(written))
                .param("staff", staffId)
                .param("now", now)
                .update();
        return written;
    }

    /** @param byItself asked by a page and not by a person: not noted as seen */
    Optional<StaffViewer> find(String secret, boolean byItself) {
        byte[] hash = hash(secret);
        return recent.get(ByteBuffer.wrap(hash), key -> load(hash, byItself));
    }

    Optional<UUID> whoseItWas(String secret) {
        return jdbc.sql("select staff_id from login where secret_hash = :hash")
                .param("hash", hash(secret))
                .query(UUID.class)
                .optional();
    }

    void end(String secret) {
        byte[] hash = hash(secret);
        jdbc.sql("update login set revoked_at = :now where secret_hash = :hash and revoked_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("hash", hash)
                .update();
        recent.invalidate(ByteBuffer.wrap(hash));
    }

    private Optional<StaffViewer> load(byte[] hash, boolean byItself) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<StaffViewer> viewer = jdbc.sql("""
                select s.id as staff_id, s.name, s.role, s.team_id, l.id as login_id
                from login l join staff s on s.id = l.staff_id
                where l.secret_hash = :hash and l.revoked_at is null and s.left_on is null
                  and l.seen_at > :idle and l.created_at > :oldest
                """)
                .param("hash", hash)
                .param("idle", now.minus(idle))
                .param("oldest", now.minus(longest))
                .query(StaffViewer.class)
                .optional();
        viewer.filter(v -> !byItself)
                .ifPresent(v -> jdbc.sql("update login set seen_at = :now where id = :id and seen_at < :before")
                        .param("now", now)
                        .param("id", v.loginId())
                        .param("before", now.minus(SEEN_EVERY))
                        .update());
        return viewer;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
