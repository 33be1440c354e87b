package heard.seals;

import heard.access.ServiceRun;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals the trail and reads it again. By the database's clock and order alone, so that any node may do it. */
@Repository
class Seals {

    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    private final JdbcClient jdbc;
    private final ServiceRun service;

    Seals(JdbcClient jdbc, ServiceRun service) {
        this.jdbc = jdbc;
        this.service = service;
    }

    /** How far to seal, and since when it is known: every transaction that could still write below it began before {@code xact}. */
    private record Mark(long toSeq, long xact, OffsetDateTime at) {}

    private record Counted(byte[] hash, long lines) {}

    /**
     * Seals what was noted last time, if it is settled by now, and notes how far the next seal will go. On several nodes at once one
     * does it and the others find nothing to do.
     *
     * @param settle at least so long ago
     * @return the seal that was made
     */
    Optional<Seal> seal(Duration settle) {
        return service.inOneTransaction(() -> {
            Optional<Mark> mark = jdbc.sql("select to_seq, xact, at from audit_mark for update skip locked")
                    .query(Mark.class)
                    .optional();
            if (mark.isEmpty() || !isSettled(mark.get(), settle)) {
                return Optional.empty();
            }
            Seal last = last();
            long from = last == null ? 1 : last.toSeq() + 1;
            Optional<Seal> made = mark.get().toSeq() < from
                    ? Optional.empty()
                    : Optional.of(add(last, from, mark.get().toSeq()));
            noteHowFar();
            return made;
        });
    }

    /** The first one first. */
    List<Seal> all() {
        return service.inOneTransaction(() -> jdbc.sql(
                        "select number, from_seq, to_seq, lines, hash, sealed_at from audit_seal order by number")
                .query(Seal.class)
                .list());
    }

    /** Whether what it covers is still what was sealed, on top of the seal before it. */
    boolean holds(Seal seal, @Nullable Seal before) {
        return service.inOneTransaction(() -> {
            Counted now = count(before == null ? BEFORE_THE_FIRST : before.hash(), seal.fromSeq(), seal.toSeq());
            return seal.fromSeq() == (before == null ? 1 : before.toSeq() + 1)
                    && now.lines() == seal.lines()
                    && MessageDigest.isEqual(now.hash(), seal.hash());
        });
    }

    /** Lines that no seal covers yet. */
    long unsealed(long afterSeq) {
        return service.inOneTransaction(() -> jdbc.sql("select count(*) from audit_event where seq > :after")
                .param("after", afterSeq)
                .query(Long.class)
                .single());
    }

    /**
     * A database that was restored from a dump counts its transactions anew: a mark from its earlier life would never be reached, and
     * everything in it is settled.
     */
    private boolean isSettled(Mark mark, Duration settle) {
        return jdbc.sql("""
                select :at + make_interval(secs => :settle) <= clock_timestamp()
                   and (:xact <= pg_snapshot_xmin(now_running)::text::bigint
                        or :xact > pg_snapshot_xmax(now_running)::text::bigint)
                from pg_current_snapshot() as now_running
                """)
                .param("at", mark.at())
                .param("settle", settle.toMillis() / 1000.0)
                .param("xact", mark.xact())
                .query(Boolean.class)
                .single();
    }

    private @Nullable Seal last() {
        return jdbc.sql("""
                select number, from_seq, to_seq, lines, hash, sealed_at from audit_seal order by number desc limit 1
                """).query(Seal.class).optional().orElse(null);
    }

    private Seal add(@Nullable Seal last, long from, long to) {
        Counted counted = count(last == null ? BEFORE_THE_FIRST : last.hash(), from, to);
        return jdbc.sql("""
                insert into audit_seal (number, from_seq, to_seq, lines, hash) values (:number, :from, :to, :lines, :hash)
                returning number, from_seq, to_seq, lines, hash, sealed_at
                """)
                .param("number", last == null ? 1 : last.number() + 1)
                .param("from", from)
                .param("to", to)
                .param("lines", counted.lines())
                .param("hash", counted.hash())
                .query(Seal.class)
                .single();
    }

    private void noteHowFar() {
        jdbc.sql("""
                update audit_mark set at = clock_timestamp(),
                    to_seq = coalesce((select max(seq) from audit_event), 0),
                    xact = pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                """).update();
    }

    /** Streamed: a trail of years does not fit into memory. */
    private Counted count(byte[] before, long from, long to) {
        MessageDigest digest = sha256();
        digest.update(before);
        long[] lines = {0};
        jdbc.sql("select audit_line(e) from audit_event e where seq between :from and :to order by seq")
                .param("from", from)
                .param("to", to)
                .withFetchSize(2_000)
                .query(rs -> {
                    digest.update(rs.getString(1).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) '\n');
                    lines[0]++;
                });
        return new Counted(digest.digest(), lines[0]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
