package heard.forms;

import heard.voice.How;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms that were filled. Called after the child was found through the viewer, or by a job in its service run. */
@Repository
public class Forms {

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final PullThrough pullThrough;

    Forms(JdbcClient jdbc, Definitions definitions, PullThrough pullThrough) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.pullThrough = pullThrough;
    }

    record Saved(
            UUID childId,
            UUID id,
            String formKey,
            int definitionVersion,
            int version,
            UUID saveId,
            LocalDate happenedOn,
            @Nullable UUID authorId,
            String authorName,
            OffsetDateTime savedAt) {}

    /** One line of the list of a child's forms, as it stands now. */
    public record Filed(
            UUID id,
            String title,
            LocalDate happenedOn,
            String authorName,
            OffsetDateTime savedAt,
            int version,
            int voices) {}

    /** One line of the list of a form's versions. */
    public record Turn(int version, String authorName, OffsetDateTime savedAt) {}

    /** The definition of this key that new forms are filled on; empty if no version is published. */
    public Optional<Definition> inUse(String key) {
        return definitions.published(key);
    }

    /**
     * Files a form, and with it the child's voice. The same one a second time changes nothing.
     *
     * @param form its first version, with answers to questions of a published definition
     */
    public void add(Form form) {
        int added = jdbc.sql("""
                insert into form (child_id, id, form_key, definition_version) values (:child, :id, :key, :definition)
                on conflict do nothing
                """)
                .param("child", form.childId())
                .param("id", form.id())
                .param("key", form.definitionKey())
                .param("definition", form.definitionVersion())
                .update();
        if (added == 1 && !turn(form)) {
            throw new IllegalStateException("The save " + form.saveId() + " is another form's.");
        }
    }

    /**
     * Adds a correction, which is the next version of the form.
     *
     * @return false if there is such a version already: this very one, saved twice, or somebody else's
     */
    public boolean correct(Form form) {
        return turn(form);
    }

    private boolean turn(Form form) {
        int added = jdbc.sql("""
                insert into form_version (child_id, form_id, version, save_id, happened_on, author_id, author_name, saved_at)
                values (:child, :id, :version, :save, :on, :author, :authorName, :at)
                on conflict do nothing
                """)
                .param("child", form.childId())
                .param("id", form.id())
                .param("version", form.version())
                .param("save", form.saveId())
                .param("on", form.happenedOn())
                .param("author", form.authorId())
                .param("authorName", form.authorName())
                .param("at", form.savedAt())
                .update();
        if (added == 0) {
            return false;
        }
        Definition definition = definitions
                .find(form.definitionKey(), form.definitionVersion())
                .filter(Definition::isPublished)
                .orElseThrow(() -> new IllegalArgumentException(
                        form.definitionKey() + " has no published version " + form.definitionVersion() + "."));
        Form whole = form.withHows(definition);
        answer(whole);
        pullThrough.pull(definition, whole);
        return true;
    }

    private void answer(Form form) {
        jdbc.sql("""
                insert into form_answer (child_id, form_id, version, question_key, text, how)
                select :child, :id, :version, key, text, how
                from unnest(:keys::text[], :texts::text[], :hows::text[]) as answer (key, text, how)
                """)
                .param("child", form.childId())
                .param("id", form.id())
                .param("version", form.version())
                .param("keys", form.answers().stream().map(Answer::questionKey).toArray(String[]::new))
                .param("texts", form.answers().stream().map(Answer::text).toArray(String[]::new))
                .param(
                        "hows",
                        form.answers().stream()
                                .map(answer -> answer.how() == null
                                        ? null
                                        : answer.how().name())
                                .toArray(String[]::new))
                .update();
    }

    Optional<Form> latest(UUID childId, UUID id) {
        return version(childId, id, Integer.MAX_VALUE);
    }

    /** @param atMost the version asked for, or the last one before it */
    Optional<Form> version(UUID childId, UUID id, int atMost) {
        return jdbc.sql("""
                select f.child_id, f.id, f.form_key, f.definition_version, v.version, v.save_id, v.happened_on, v.author_id,
                       v.author_name, v.saved_at
                from form f join form_version v on v.child_id = f.child_id and v.form_id = f.id
                where f.child_id = :child and f.id = :id and v.version <= :most
                order by v.version desc limit 1
                """)
                .param("child", childId)
                .param("id", id)
                .param("most", atMost)
                .query(Saved.class)
                .optional()
                .map(v -> new Form(
                        v.childId(),
                        v.id(),
                        v.formKey(),
                        v.definitionVersion(),
                        v.version(),
                        v.saveId(),
                        v.happenedOn(),
                        v.authorId(),
                        v.authorName(),
                        v.savedAt(),
                        answers(childId, id, v.version())));
    }

    private List<Answer> answers(UUID childId, UUID id, int version) {
        return jdbc.sql("""
                select question_key, text, how from form_answer
                where child_id = :child and form_id = :id and version = :version
                """)
                .param("child", childId)
                .param("id", id)
                .param("version", version)
                .query((rs, row) -> new Answer(
                        rs.getString("question_key"),
                        rs.getString("text"),
                        rs.getString("how") == null ? null : How.valueOf(rs.getString("how"))))
                .list();
    }

    /** Every version of one form, the latest first. */
    List<Turn> turns(UUID childId, UUID id) {
        return jdbc.sql("""
                select version, author_name, saved_at from form_version
                where child_id = :child and form_id = :id order by version desc
                """)
                .param("child", childId)
                .param("id", id)
                .query(Turn.class)
                .list();
    }

    /** Whether this save was made already. */
    boolean isSaved(UUID childId, UUID id, UUID saveId) {
        return jdbc.sql("""
                select exists (select from form_version
                               where child_id = :child and form_id = :id and save_id = :save)
                """)
                .param("child", childId)
                .param("id", id)
                .param("save", saveId)
                .query(Boolean.class)
                .single();
    }

    /** A child's forms as they stand now, the latest day first. */
    List<Filed> of(UUID childId) {
        return jdbc.sql("""
                select v.form_id as id, d.title, v.happened_on, v.author_name, v.saved_at, v.version,
                       (select count(*) from form_answer a
                        join form_question q on q.form_key = f.form_key and q.form_version = f.definition_version
                                            and q.key = a.question_key and q.voice
                        where a.child_id = v.child_id and a.form_id = v.form_id and a.version = v.version) as voices
                from (select distinct on (form_id) * from form_version where child_id = :child
                      order by form_id, version desc) v
                join form f on f.child_id = v.child_id and f.id = v.form_id
                join form_definition d on d.key = f.form_key and d.version = f.definition_version
                order by v.happened_on desc, v.saved_at desc, v.form_id desc
                """).param("child", childId).query(Filed.class).list();
    }
}
