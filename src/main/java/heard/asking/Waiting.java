package heard.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sets of questions wait for a child: chosen by the worker in their order, then those that the service sent. */
@Repository
public class Waiting {

    private final JdbcClient jdbc;
    private final QuestionSets sets;
    private final Clock clock;

    Waiting(JdbcClient jdbc, QuestionSets sets, Clock clock) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * Those that wait now, each in the version in use, first the one to be offered first. A child who has begun one goes on in the version
     * in which it was begun: that is the reply's to know.
     */
    public List<QuestionSet> forChild(UUID childId, LocalDate today) {
        return jdbc.sql("""
                select v.id
                from asked a
                cross join lateral (select id from question_set_version v
                                    where v.set_id = a.set_id and v.state = 'PUBLISHED' order by version desc limit 1) v
                where a.child_id = :child and a.from_on <= :today and a.taken_away_at is null
                  and not exists (select from asked_answered d where d.child_id = a.child_id and d.asked_id = a.id)
                order by a.place, a.asked_at, a.id
                """).param("child", childId).param("today", today).query(UUID.class).list().stream()
                .distinct()
                .map(sets::version)
                .toList();
    }

    /**
     * The child has sent their answers to this set: it waits no longer. In the transaction that sends them; the same reply twice is
     * once, and a set that nobody had asked for changes nothing.
     */
    public void answered(UUID childId, UUID setId, UUID replyId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                insert into asked_answered (child_id, asked_id, reply_id, answered_at)
                select a.child_id, a.id, :reply, :at from asked a
                where a.child_id = :child and a.set_id = :set and a.from_on <= :today and a.taken_away_at is null
                  and not exists (select from asked_answered d where d.child_id = a.child_id and d.reply_id = :reply)
                on conflict do nothing
                """)
                .param("child", childId)
                .param("set", setId)
                .param("reply", replyId)
                .param("today", LocalDate.now(clock))
                .param("at", now)
                .update();
    }
}
