package heard.cards;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PINs tried on a token. A try counts as wrong from before it is looked at until it is found right, so that a hundred at once are a
 * hundred. A token that does not exist is counted like one that does.
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
    private final Clock clock;

    Tries(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
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

    record Before(int number, @Nullable OffsetDateTime latest, boolean same) {}

    Turn next(byte[] tokenHash, byte[] pinMark) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return transactions.execute(status -> {
            // One at a time for each token, on whichever node.
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:hash, 'hex'), 0))")
                    .param("hash", tokenHash)
                    .query((rs, row) -> 0)
                    .single();
            Before before = jdbc.sql("""
                    select count(*) as number, max(tried_at) as latest,
                        coalesce(bool_or(pin_mark = :mark and tried_at > :same), false) as same
                    from card_try where token_hash = :hash and tried_at > :since
                    """)
                    .param("mark", pinMark)
                    .param("same", now.minus(SAME))
                    .param("hash", tokenHash)
                    .param("since", now.minus(REMEMBERED))
                    .query(Before.class)
                    .single();
            if (before.same() && before.number() < MOST) {
                return new Turn.Go(before.number());
            }
            if (before.number() >= MOST) {
                return new Turn.NoMore();
            }
            Duration left = left(before, now);
            if (left.isPositive()) {
                return new Turn.Wait(left);
            }
            jdbc.sql("""
                    insert into card_try (token_hash, pin_mark, tried_at) values (:hash, :mark, :now)
                    on conflict (token_hash, pin_mark) do update set tried_at = excluded.tried_at
                    """)
                    .param("hash", tokenHash)
                    .param("mark", pinMark)
                    .param("now", now)
                    .update();
            return new Turn.Go(before.number() + 1);
        });
    }

    private static Duration left(Before before, OffsetDateTime now) {
        if (before.number() < FREE || before.latest() == null) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << (before.number() - FREE));
        return Duration.between(now, before.latest().plus(wait));
    }

    /** What is too old to count. */
    int forgetOld() {
        return jdbc.sql("delete from card_try where tried_at < :since")
                .param("since", OffsetDateTime.now(clock).minus(REMEMBERED))
                .update();
    }
}
