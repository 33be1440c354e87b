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
 *
 * <p>What is tried from a place where the child came in before counts there alone; what is tried from all other places counts together.
 */
@Repository
class Tries {

    static final int FREE = 5;
    static final int MOST = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration PLACE_REMEMBERED = Duration.ofDays(90);
    private static final Duration SAME = Duration.ofMinutes(1);
    private static final byte[] ELSEWHERE = {};

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
        /**
         * @param known whether the child came in from there before
         * @param number how many this makes there, or else in all places that are not known, if it is wrong
         */
        record Go(boolean known, int number) implements Turn {}

        /** Not even looked at, so a right PIN says nothing either. */
        record Wait(Duration left) implements Turn {}

        record NoMore() implements Turn {}
    }

    /** @param secondsAgo since the latest of them */
    record Before(boolean known, boolean shut, int number, double secondsAgo, boolean same) {}

    /** @param maybeToWait whether it comes from where others on this token came from; somebody else's tries keep nobody waiting */
    Turn next(byte[] tokenHash, byte[] place, byte[] pinMark, boolean maybeToWait) {
        return transactions.execute(status -> {
            // One at a time for each token, on whichever node.
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:hash, 'hex'), 0))")
                    .param("hash", tokenHash)
                    .query((rs, row) -> 0)
                    .single();
            Before before = jdbc.sql("""
                    select p.place_mark is not null as known, p.shut_at is not null as shut, coalesce(sum(t.times), 0) as number,
                        coalesce(extract(epoch from max(now) - max(t.tried_at)), 0) as seconds_ago,
                        coalesce(bool_or(t.pin_mark = :mark and t.tried_at > now - cast(:same as interval)), false) as same
                    from clock_timestamp() as now
                    left join card_place p on p.token_hash = :hash and p.place_mark = :place
                    left join card_try t on t.token_hash = :hash and t.place_mark = coalesce(p.place_mark, :elsewhere)
                        and t.tried_at > now - cast(:remembered as interval)
                    group by p.place_mark, p.shut_at
                    """)
                    .param("mark", pinMark)
                    .param("place", place)
                    .param("elsewhere", ELSEWHERE)
                    .param("same", SAME.toString())
                    .param("hash", tokenHash)
                    .param("remembered", REMEMBERED.toString())
                    .query(Before.class)
                    .single();
            if (before.shut() || before.number() >= MOST) {
                return new Turn.NoMore();
            }
            if (before.same()) {
                return new Turn.Go(before.known(), before.number());
            }
            Duration left = left(before);
            if (maybeToWait && left.isPositive()) {
                return new Turn.Wait(left);
            }
            jdbc.sql("""
                    insert into card_try as t (token_hash, place_mark, pin_mark, tried_at)
                    values (:hash, :place, :mark, clock_timestamp())
                    on conflict (token_hash, place_mark, pin_mark) do update set tried_at = excluded.tried_at,
                        times = case when t.tried_at > excluded.tried_at - cast(:remembered as interval) then t.times + 1 else 1 end
                    """)
                    .param("hash", tokenHash)
                    .param("place", before.known() ? place : ELSEWHERE)
                    .param("mark", pinMark)
                    .param("remembered", REMEMBERED.toString())
                    .update();
            return new Turn.Go(before.known(), before.number() + 1);
        });
    }

    private static Duration left(Before before) {
        if (before.number() < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << (before.number() - FREE));
        return wait.minusMillis((long) (before.secondsAgo() * 1000));
    }

    /** What is too old to count, and places where the child was not for so long. */
    void forgetOld() {
        jdbc.sql("""
                with places as (
                    delete from card_place where came_in_at < clock_timestamp() - cast(:placeRemembered as interval)
                )
                delete from card_try where tried_at < clock_timestamp() - cast(:remembered as interval)
                """)
                .param("placeRemembered", PLACE_REMEMBERED.toString())
                .param("remembered", REMEMBERED.toString())
                .update();
    }
}
