package heard.asking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one child is asked: their worker's choice and its order. */
@Repository
class AskedSets {

    private final JdbcClient jdbc;
    private final Clock clock;

    AskedSets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits, in the order in which it is offered, and then what was answered, the latest first. */
    List<Asked> of(UUID childId) {
        return jdbc.sql("""
                select a.id, a.set_id, coalesce(w.words, '') as title, v.look, a.from_on, a.asked_by, a.asked_at,
                       a.sending_id is not null as sent, d.reply_id, d.answered_at,
                       exists (select from question_set_withdrawal w where w.set_id = a.set_id) as withdrawn
                from asked a
                cross join lateral (select id, look from question_set_version v
                                    where v.set_id = a.set_id and v.state = 'PUBLISHED' order by version desc limit 1) v
                left join ask_words w on w.version_id = v.id and w.language = 'en' and w.key = 'title'
                left join asked_answered d on d.child_id = a.child_id and d.asked_id = a.id
                where a.child_id = :child and a.taken_away_at is null
                order by d.answered_at desc nulls first, a.place, a.asked_at, a.id
                """).param("child", childId).query(Asked.class).list();
    }

    List<Asked> waiting(UUID childId) {
        return of(childId).stream().filter(asked -> !asked.isAnswered()).toList();
    }

    /** Offers them in this order from now on. */
    void order(UUID childId, List<UUID> ids) {
        jdbc.sql("""
                update asked a set place = o.place
                from unnest(:ids::uuid[]) with ordinality as o (id, place)
                where a.child_id = :child and a.id = o.id
                """)
                .param("child", childId)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Taken away is not removed: that it was asked stays. Twice is once; what was answered stays answered. */
    void takeAway(UUID childId, UUID id, String by) {
        jdbc.sql("""
                update asked a set taken_away_by = :by, taken_away_at = :at
                where a.child_id = :child and a.id = :id and a.taken_away_at is null
                  and not exists (select from asked_answered d where d.child_id = a.child_id and d.asked_id = a.id)
                """)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("child", childId)
                .param("id", id)
                .update();
    }

    boolean exists(UUID childId, UUID id) {
        return jdbc.sql("select exists (select from asked where child_id = :child and id = :id)")
                .param("child", childId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
