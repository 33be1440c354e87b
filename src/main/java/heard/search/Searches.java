package heard.search;

import heard.access.NeedToKnow;
import heard.children.Child;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks through the records of every child whom the viewer may know of. */
@Repository
class Searches {

    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Quotation marks keep words together, a minus leaves one out, {@code or} takes either. */
    Asked understand(String typed) {
        return jdbc.sql("""
                select case when numnode(asked) = 0 or querytree(asked) in ('', 'T') then '' else asked::text end as query,
                    querytree(asked) as wanted
                from words_asked(:typed) as asked
                """).param("typed", typed).query(Asked.class).single();
    }

    /**
     * The newest first. Which children the viewer may know of is inside {@code found_entries}; row-level security holds
     * for the rows themselves.
     *
     * @param before the last one of the page before, null for the first page
     */
    List<FoundEntry> entries(Asked asked, @Nullable Key before, int atMost) {
        return jdbc.sql("""
                select e.child_id, e.id, e.said_on, e.speaker, e.speaker_name, e.how, e.words, e.language, e.translation,
                    e.seen_alone, e.source, e.source_id, e.source_label
                from found_entries(:asked::tsquery, :on::date, :id::uuid, :most) f
                join entry e on e.child_id = f.child_id and e.id = f.id
                order by e.said_on desc, e.id desc
                """)
                .param("asked", asked.query())
                .param("on", before == null ? null : before.saidOn())
                .param("id", before == null ? null : before.id())
                .param("most", atMost)
                .query(FoundEntry.class)
                .list();
    }

    List<Child> children(Collection<UUID> ids) {
        return jdbc.sql("select c.* from child c where c.id = any (:ids::uuid[]) and " + NeedToKnow.C_ID)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Child.class)
                .list();
    }

    /**
     * Children whose names or number begin with each of the words, or who were born on the day.
     *
     * @param words at least one, unless there is a day
     */
    List<Child> named(List<String> words, @Nullable LocalDate bornOn, int atMost) {
        return jdbc.sql("""
                select c.* from found_children(:terms::text[], :born::date, :most) f
                join child c on c.id = f.id
                order by c.case_closed_on is not null, coalesce(c.name_used, c.given_name), c.family_name, c.id
                """)
                .param("born", bornOn)
                .param("terms", words.toArray(String[]::new))
                .param("most", atMost)
                .query(Child.class)
                .list();
    }
}
