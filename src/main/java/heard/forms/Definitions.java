package heard.forms;

import heard.pages.Sent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the forms of the service ask. Holds nothing of any child. */
@Repository
public class Definitions {

    private static final String COLUMNS =
            "key, version, title, day_label, state, revision, changed_by, changed_at, published_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    Definitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Head(
            String key,
            int version,
            String title,
            String dayLabel,
            Definition.State state,
            UUID revision,
            String changedBy,
            OffsetDateTime changedAt,
            @Nullable OffsetDateTime publishedAt) {}

    /** The version in use. */
    Optional<Definition> published(String key) {
        return whole(jdbc.sql("select " + COLUMNS + """
                 from form_definition
                where key = :key and state = 'PUBLISHED' order by version desc limit 1
                """)
                .param("key", Sent.clean(key))
                .query(Head.class)
                .optional());
    }

    Optional<Definition> draft(String key) {
        return whole(jdbc.sql("select " + COLUMNS + " from form_definition where key = :key and state = 'DRAFT'")
                .param("key", key)
                .query(Head.class)
                .optional());
    }

    Optional<Definition> find(String key, int version) {
        return whole(jdbc.sql("select " + COLUMNS + " from form_definition where key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .query(Head.class)
                .optional());
    }

    /** All forms, by title, with what is in use and what is being drafted. */
    List<Listed> all() {
        return jdbc.sql("""
                with latest as (
                    select key, max(version) filter (where state = 'PUBLISHED') as in_use,
                           max(version) filter (where state = 'DRAFT') as draft, max(version) as last
                    from form_definition group by key
                )
                select d.key, coalesce(p.title, d.title) as title, l.in_use, p.published_at, l.draft,
                       (select count(*) from form_question q where q.form_key = d.key and q.form_version = coalesce(l.in_use, l.last)) as questions,
                       (select count(*) from form_question q
                        where q.form_key = d.key and q.form_version = coalesce(l.in_use, l.last) and q.voice) as voices
                from latest l
                join form_definition d on d.key = l.key and d.version = l.last
                left join form_definition p on p.key = l.key and p.version = l.in_use
                order by title, d.key
                """).query(Listed.class).list();
    }

    /** The forms that can be filled now, by title. */
    List<Listed> inUse() {
        return all().stream().filter(form -> form.inUse() != null).toList();
    }

    /** @param inUse the published version that new forms are filled on; null while there is only a draft */
    public record Listed(
            String key,
            String title,
            @Nullable Integer inUse,
            @Nullable OffsetDateTime publishedAt,
            @Nullable Integer draft,
            int questions,
            int voices) {}

    /** The first draft of another form. @return false if there is a form of that key already */
    boolean make(String key, String title, String dayLabel, UUID revision, String by) {
        return jdbc.sql("insert into form_definition (" + COLUMNS + """
                ) values (:key, 1, :title, :dayLabel, 'DRAFT', :revision, :by, :at, null)
                on conflict do nothing
                """)
                        .param("key", key)
                        .param("title", title)
                        .param("dayLabel", dayLabel)
                        .param("revision", revision)
                        .param("by", by)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Begins the next version as a copy of the one in use; if somebody has begun it already, theirs it is. */
    void beginDraft(Definition inUse, UUID revision, String by) {
        boolean begun = jdbc.sql("insert into form_definition (" + COLUMNS + """
                ) values (:key, :version, :title, :dayLabel, 'DRAFT', :revision, :by, :at, null)
                on conflict do nothing
                """)
                        .param("key", inUse.key())
                        .param("version", inUse.version() + 1)
                        .param("title", inUse.title())
                        .param("dayLabel", inUse.dayLabel())
                        .param("revision", revision)
                        .param("by", by)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
        if (begun) {
            write(inUse.key(), inUse.version() + 1, inUse.questions());
        }
    }

    /**
     * Saves a draft.
     *
     * @param was the revision that the page was opened on
     * @return false if it is another by now, or no draft any more; nothing is saved then
     */
    boolean save(Definition draft, UUID was) {
        boolean saved = jdbc.sql("""
                update form_definition
                set title = :title, day_label = :dayLabel, revision = :becomes, changed_by = :by, changed_at = :at
                where key = :key and version = :version and state = 'DRAFT' and revision = :was
                """)
                        .param("title", draft.title())
                        .param("dayLabel", draft.dayLabel())
                        .param("becomes", draft.revision())
                        .param("by", draft.changedBy())
                        .param("at", OffsetDateTime.now(clock))
                        .param("key", draft.key())
                        .param("version", draft.version())
                        .param("was", was)
                        .update()
                == 1;
        if (saved) {
            jdbc.sql("delete from form_question where form_key = :key and form_version = :version")
                    .param("key", draft.key())
                    .param("version", draft.version())
                    .update();
            write(draft.key(), draft.version(), draft.questions());
        }
        return saved;
    }

    void publish(String key, int version) {
        jdbc.sql("""
                update form_definition set state = 'PUBLISHED', published_at = :at
                where key = :key and version = :version and state = 'DRAFT'
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("key", key)
                .param("version", version)
                .update();
    }

    private Optional<Definition> whole(Optional<Head> head) {
        return head.map(h -> new Definition(
                h.key(),
                h.version(),
                h.title(),
                h.dayLabel(),
                h.state(),
                h.revision(),
                h.changedBy(),
                h.changedAt(),
                h.publishedAt(),
                questions(h.key(), h.version())));
    }

    private List<FormQuestion> questions(String key, int version) {
        return jdbc.sql("""
                select key, heading, label, hint, kind, required, voice, under, choices
                from form_question where form_key = :key and form_version = :version order by place
                """)
                .param("key", key)
                .param("version", version)
                .query(FormQuestion.class)
                .list();
    }

    private void write(String key, int version, List<FormQuestion> questions) {
        int place = 0;
        for (FormQuestion question : questions) {
            place++;
            jdbc.sql("""
                    insert into form_question (form_key, form_version, key, place, heading, label, hint, kind, required, voice,
                        under, choices)
                    values (:form, :version, :key, :place, :heading, :label, :hint, :kind, :required, :voice, :under, :choices)
                    """)
                    .param("form", key)
                    .param("version", version)
                    .param("key", question.key())
                    .param("place", place)
                    .param("heading", question.heading())
                    .param("label", question.label())
                    .param("hint", question.hint())
                    .param("kind", question.kind().name())
                    .param("required", question.required())
                    .param("voice", question.voice())
                    .param(
                            "under",
                            question.under() == null ? null : question.under().name())
                    .param("choices", question.choices())
                    .update();
        }
    }
}
