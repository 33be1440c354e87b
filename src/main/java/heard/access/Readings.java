package heard.access;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of staff has read something, as the trail tells it. A worker beside a child on the child's own site is not counted. */
@Repository
public class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What may have been read.
     *
     * @param id what to call it in the answer
     * @param subject as the trail names the page on which it is read, with its {@code subjectId}
     * @param since from when on it was there to be read
     */
    public record Asked(UUID id, String subject, @Nullable UUID subjectId, OffsetDateTime since) {}

    /** @param at when they read it first */
    public record Reading(UUID id, String name, OffsetDateTime at) {}

    /** Each person once for each of these, whoever read it first at the front. */
    public List<Reading> of(UUID childId, Collection<Asked> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select k.id::uuid as id, e.actor as name, min(e.at) as at
                from unnest(:ids::text[], :subjects::text[], :subjectIds::text[], :since::text[]) as k (id, subject, subject_id, since)
                join audit_event e on e.child_id = :child and e.action = 'READ' and e.staff_id is not null and e.visit_id is null
                    and e.subject = k.subject and coalesce(e.subject_id::text, '') = k.subject_id and e.at >= k.since::timestamptz
                group by k.id, e.actor
                order by 3, 2
                """)
                .param("ids", texts(asked, one -> one.id().toString()))
                .param("subjects", texts(asked, Asked::subject))
                .param("subjectIds", texts(asked, one -> Objects.toString(one.subjectId(), "")))
                .param("since", texts(asked, one -> one.since().toString()))
                .param("child", childId)
                .query(Reading.class)
                .list();
    }

    private static String[] texts(Collection<Asked> asked, Function<Asked, String> text) {
        return asked.stream().map(text).toArray(String[]::new);
    }
}
