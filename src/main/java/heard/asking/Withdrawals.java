package heard.asking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published sets that are not to be asked any more. What was begun goes on to its end; what was published stays as it is. */
@Repository
public class Withdrawals {

    /** For a version under the alias v. */
    static final String OFFERED = "not exists (select from question_set_withdrawal w where w.set_id = v.set_id)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The two that stand on every child's first page, whatever else is asked. */
    public static boolean isPossible(UUID setId) {
        return !Set.of(ShippedSets.id(QuestionSets.SAY_SOMETHING), ShippedSets.id(QuestionSets.GOOD_NEWS))
                .contains(setId);
    }

    /** Twice is once: the first stands. */
    public void withdraw(UUID setId, String by) {
        jdbc.sql("""
                insert into question_set_withdrawal (set_id, withdrawn_by, withdrawn_at) values (:set, :by, :at)
                on conflict do nothing
                """)
                .param("set", setId)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** It is offered again, to those for whom it waited too. */
    public void end(UUID setId) {
        jdbc.sql("delete from question_set_withdrawal where set_id = :set")
                .param("set", setId)
                .update();
    }

    public Optional<Withdrawal> of(UUID setId) {
        return jdbc.sql("select withdrawn_by, withdrawn_at from question_set_withdrawal where set_id = :set")
                .param("set", setId)
                .query(Withdrawal.class)
                .optional();
    }
}
