package heard.danger;

import heard.access.StaffViewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list, of every language. A phrase is added and retired, never deleted: who had it there, and when, stays. */
@Repository
class Phrases {

    private static final String COLUMNS =
            " id, language, phrase, added_by_name as added_by, added_at, retired_by_name as retired_by, retired_at ";

    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In force. */
    List<Phrase> current() {
        return jdbc.sql("select" + COLUMNS + "from danger_phrase where retired_at is null order by language, phrase")
                .query(Phrase.class)
                .list();
    }

    List<Phrase> of(String language, boolean retired) {
        return jdbc.sql("select" + COLUMNS + """
                from danger_phrase where language = :language and (retired_at is not null) = :retired order by phrase
                """)
                .param("language", language)
                .param("retired", retired)
                .query(Phrase.class)
                .list();
    }

    Optional<Phrase> find(UUID id) {
        return jdbc.sql("select" + COLUMNS + "from danger_phrase where id = :id")
                .param("id", id)
                .query(Phrase.class)
                .optional();
    }

    /** Grows with each change: what was read before it is stale. */
    String state() {
        return jdbc.sql("select count(*) || '/' || count(retired_at) from danger_phrase")
                .query(String.class)
                .single();
    }

    /**
     * One that was retired is in force again, as a new line.
     *
     * @return false when it stands there already
     */
    boolean add(StaffViewer viewer, UUID id, String language, String phrase) {
        return jdbc.sql("""
                insert into danger_phrase (id, language, phrase, added_by, added_by_name)
                values (:id, :language, :phrase, :staff, :name)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("language", language)
                        .param("phrase", phrase)
                        .param("staff", viewer.staffId())
                        .param("name", viewer.name())
                        .update()
                == 1;
    }

    /** Those that come with the program; one that a council has retired stays retired. */
    void ship(String language, List<String> phrases) {
        jdbc.sql("""
                insert into danger_phrase (id, language, phrase, added_by_name)
                select uuid_v7(), :language, p.phrase, 'Heard' from unnest(:phrases::text[]) as p (phrase)
                where not exists (select from danger_phrase d where d.language = :language and d.phrase = p.phrase)
                on conflict do nothing
                """)
                .param("language", language)
                .param("phrases", phrases.toArray(String[]::new))
                .update();
    }

    /** Retiring it twice changes nothing. */
    void retire(StaffViewer viewer, UUID id) {
        jdbc.sql("""
                update danger_phrase set retired_at = clock_timestamp(), retired_by = :staff, retired_by_name = :name
                where id = :id and retired_at is null
                """)
                .param("id", id)
                .param("staff", viewer.staffId())
                .param("name", viewer.name())
                .update();
    }
}
