package heard.outside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Children who are in the middle of answering: a set of twelve questions, and for each child a visit and a begun reply. */
public final class Sayings {

    public static final int ASKS = 12;

    private final UUID set = UUID.randomUUID();
    private final UUID version = UUID.randomUUID();
    private final List<Teller> tellers = new ArrayList<>();

    /** @param secret of the cookie that the child's browser holds */
    public record Teller(UUID child, UUID visit, UUID reply, String secret) {

        public Client client(int port) throws IOException {
            return comesBackOn(new Client(port));
        }

        /** The same connection is now this child's. */
        public Client comesBackOn(Client client) {
            return client.asVisitor(secret, formToken());
        }

        /**
         * As the program makes it from the visit's secret, and as Spring Security hides it in a page: random bytes, and the token
         * under them. Here they are all nought.
         */
        private String formToken() {
            byte[] token = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha256("form of " + secret))
                    .getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder()
                    .encodeToString(ByteBuffer.allocate(2 * token.length)
                            .position(token.length)
                            .put(token)
                            .array());
        }
    }

    public Sayings(Connection bare, List<UUID> children) throws SQLException {
        questions(bare);
        bare.setAutoCommit(false);
        try (PreparedStatement visit = bare.prepareStatement("""
                        insert into visit (child_id, id, secret_hash, language, english, large_print, calm_colours, high_contrast, symbols,
                            begun_at, seen_at)
                        values (?, ?, ?, 'en', false, false, false, false, false, now(), now())
                        """);
                PreparedStatement reply = bare.prepareStatement("""
                        insert into reply (child_id, id, set_id, version_id, begun_at, visit_id, at_ask)
                        values (?, ?, ?, ?, now(), ?, 'ask-1')
                        """)) {
            for (UUID child : children) {
                Teller teller = new Teller(
                        child,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID().toString());
                visit.setObject(1, child);
                visit.setObject(2, teller.visit());
                visit.setBytes(3, sha256(teller.secret()));
                visit.addBatch();
                reply.setObject(1, child);
                reply.setObject(2, teller.reply());
                reply.setObject(3, set);
                reply.setObject(4, version);
                reply.setObject(5, teller.visit());
                reply.addBatch();
                tellers.add(teller);
            }
            visit.executeBatch();
            reply.executeBatch();
        }
        bare.commit();
        bare.setAutoCommit(true);
    }

    public List<Teller> tellers() {
        return tellers;
    }

    public UUID set() {
        return set;
    }

    /** How many answers to these questions are stored, read past the program. */
    public long answers(Connection bare) throws SQLException {
        try (PreparedStatement sql = bare.prepareStatement("""
                select count(*) from answer a join reply r on r.child_id = a.child_id and r.id = a.reply_id where r.set_id = ?
                """)) {
            sql.setObject(1, set);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void questions(Connection bare) throws SQLException {
        try (Statement sql = bare.createStatement()) {
            sql.execute("insert into question_set (id, made_by, made_at) values ('" + set + "', 'bench', now())");
            sql.execute("""
                    insert into question_set_version (id, set_id, version, state, look, occasion, changed_by, changed_at, published_at)
                    values ('%s', '%s', 1, 'PUBLISHED', 'MIDDLE', 'ANY_TIME', 'bench', now(), now())
                    """.formatted(version, set));
            sql.execute("insert into ask_words (version_id, language, key, words) values ('" + version
                    + "', 'en', 'title', 'Twelve questions')");
            for (int n = 1; n <= ASKS; n++) {
                sql.execute("insert into ask (version_id, key, place, type) values ('%s', 'ask-%d', %d, 'WORDS')"
                        .formatted(version, n, n));
                sql.execute(
                        "insert into ask_words (version_id, language, key, words) values ('%s', 'en', 'ask.ask-%d', 'What was number %d like?')"
                                .formatted(version, n, n));
            }
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
