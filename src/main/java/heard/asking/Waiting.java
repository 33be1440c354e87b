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

    /** What the service sends stands from here on, after what a worker chose. */
    static final int SENT_PLACE = 1000;

    private final JdbcClient jdbc;
    private final QuestionSets sets;
    private final Clock clock;

    Waiting(JdbcClient jdbc, QuestionSets sets, Clock clock) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * Those that wait now, each in the version in use, first the one to be offered first; none that was withdrawn. A child who has begun one goes on in the version
     * in which it was begun: that is the reply's to know.
     */
    public List<QuestionSet> forChild(UUID childId, LocalDate today) {
        return jdbc
                .sql("""
                select v.id
                from asked a
                cross join lateral (select id from question_set_version v
                                    where v.set_id = a.set_id and v.state = 'PUBLISHED' and
                """ + Withdrawals.OFFERED + """
                                    order by version desc limit 1) v
                where a.child_id = :child and a.from_on <= :today and a.taken_away_at is null
                  and not exists (select from asked_answered d where d.child_id = a.child_id and d.asked_id = a.id)
                order by a.place, a.asked_at, a.id
                """)
                .param("child", childId)
                .param("today", today)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .map(sets::version)
                .toList();
    }

    /**
     * A set for this child, after those that were chosen before and ahead of what the service sent. The same id twice is once.
     *
     * @param by the name of who chose it
     */
    public void choose(UUID childId, UUID id, UUID setId, LocalDate from, String by) {
        jdbc.sql("""
                insert into asked (child_id, id, set_id, place, from_on, asked_by, asked_at)
                select :child, :id, :set, (select coalesce(max(place), 0) + 1 from asked a
                                           where a.child_id = :child and a.place < :sent), :from, :by, :at
                on conflict do nothing
                """)
                .param("child", childId)
                .param("id", id)
                .param("set", setId)
                .param("sent", SENT_PLACE)
                .param("from", from)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
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
