package heard.cards;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PINs tried on a token. A try counts as wrong from before it is looked at until it is found right, so that a hundred at once are a
 * hundred. The same PIN is the same try for a minute, however often it is sent, and one more after that: a child who presses again and
 * again is not punished, and nobody can go on for ever. A token that does not exist is counted like one that does. Who has to wait
 * does so by the database's clock: a server whose clock is set back keeps no child out.
 */
@Repository
class Tries {

    static final int FREE = 5;
    static final int MOST = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration SAME = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Tries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The card of a token, before anybody is known. */
    record OfToken(UUID childId, UUID cardId, String pinHash) {}

    Optional<OfToken> cardOf(byte[] tokenHash) {
        return jdbc.sql("select child_id, card_id, pin_hash from card_of(:hash)")
                .param("hash", tokenHash)
                .query(OfToken.class)
                .optional();
    }

    sealed interface Turn {
        /** @param number how many this makes, if it is wrong */
        record Go(int number) implements Turn {}

        /** Not even looked at, so a right PIN says nothing either. */
        record Wait(Duration left) implements Turn {}

        record NoMore() implements Turn {}
    }

    /** @param secondsAgo since the latest of them */
    record Before(int number, double secondsAgo, boolean same) {}

    /** @param maybeToWait whether it comes from where others on this token came from; somebody else's tries keep nobody waiting */
    Turn next(byte[] tokenHash, byte[] pinMark, boolean maybeToWait) {
        return transactions.execute(status -> {
            // One at a time for each token, on whichever node.
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:hash, 'hex'), 0))")
                    .param("hash", tokenHash)
                    .query((rs, row) -> 0)
                    .single();
            Before before = jdbc.sql("""
                    select coalesce(sum(times), 0) as number, coalesce(extract(epoch from max(now) - max(tried_at)), 0) as seconds_ago,
                        coalesce(bool_or(pin_mark = :mark and tried_at > now - cast(:same as interval)), false) as same
                    from card_try, clock_timestamp() as now
                    where token_hash = :hash and tried_at > now - cast(:remembered as interval)
                    """)
                    .param("mark", pinMark)
                    .param("same", SAME.toString())
                    .param("hash", tokenHash)
                    .param("remembered", REMEMBERED.toString())
                    .query(Before.class)
                    .single();
            if (before.same() && before.number() < MOST) {
                return new Turn.Go(before.number());
            }
            if (before.number() >= MOST) {
                return new Turn.NoMore();
            }
            Duration left = left(before);
            if (maybeToWait && left.isPositive()) {
                return new Turn.Wait(left);
            }
            jdbc.sql("""
                    insert into card_try as t (token_hash, pin_mark, tried_at) values (:hash, :mark, clock_timestamp())
                    on conflict (token_hash, pin_mark) do update set tried_at = excluded.tried_at,
                        times = case when t.tried_at > excluded.tried_at - cast(:remembered as interval) then t.times + 1 else 1 end
                    """)
                    .param("hash", tokenHash)
                    .param("mark", pinMark)
                    .param("remembered", REMEMBERED.toString())
                    .update();
            return new Turn.Go(before.number() + 1);
        });
    }

    private static Duration left(Before before) {
        if (before.number() < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << (before.number() - FREE));
        return wait.minusMillis((long) (before.secondsAgo() * 1000));
    }

    /** What is too old to count. */
    int forgetOld() {
        return jdbc.sql("delete from card_try where tried_at < clock_timestamp() - cast(:remembered as interval)")
                .param("remembered", REMEMBERED.toString())
                .update();
    }
}
