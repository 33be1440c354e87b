package heard.responses;

import heard.voice.Entry;
import heard.voice.Voice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views of one child that nobody has answered yet. The child has been found through the viewer. */
@Repository
class Views {

    private final JdbcClient jdbc;
    private final Voice voice;

    Views(JdbcClient jdbc, Voice voice) {
        this.jdbc = jdbc;
        this.voice = voice;
    }

    /**
     * The latest first.
     *
     * @param asking those that ask for an answer; else everything that may get one
     * @param before go on after this entry; null at the beginning
     */
    List<Entry> unanswered(UUID childId, boolean asking, @Nullable Entry before, int atMost) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("child", childId);
        values.put("on", before == null ? LocalDate.of(9999, 1, 1) : before.saidOn());
        values.put("before", before == null ? new UUID(-1, -1) : before.id());
        values.put("most", atMost);
        List<UUID> ids = jdbc.sql("""
                select e.id from entry e
                where e.child_id = :child and e.replaced_by is null and (e.said_on, e.id) < (:on, :before) and\s"""
                        + (asking ? "(" : "not (") + Unanswered.ASKS + ")" + """

                  and not exists (select from response_entry r where r.child_id = :child and r.entry_id = e.id and\s"""
                        + (asking ? Unanswered.IS_ANSWERED : "r.stands") + """
                )
                order by e.said_on desc, e.id desc
                limit :most
                """)
                .params(values)
                .query(UUID.class)
                .list();
        return voice.standing(childId, ids).reversed();
    }
}
