package heard.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of answers. The child has been found through the viewer before any of this is asked. */
@Repository
class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every step of these answers, whether it stands or not. */
    List<Step> of(UUID childId, Collection<UUID> responseIds) {
        return jdbc.sql("""
                select s.child_id, s.id, s.response_id, s.version, s.save_id, s.kind, s.on_day, s.by_name, s.occasion, s.which,
                       s.outcome, s.told_how, coalesce(s.words, e.translation, e.words) as words, s.entry_id, s.corrects,
                       s.taken_out, s.replaced_by, s.author_id, s.author_name, s.recorded_at
                from response_step s
                left join entry e on e.child_id = s.child_id and e.id = s.entry_id
                where s.child_id = :child and s.response_id = any(:responses)
                order by s.on_day, s.recorded_at, s.id
                """)
                .param("child", childId)
                .param("responses", responseIds.toArray(UUID[]::new))
                .query((rs, row) -> step(rs))
                .list();
    }

    /**
     * Adds them; one that corrects another takes its place.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the other has been put right already
     */
    void add(List<Step> steps) {
        for (Step step : steps) {
            insert(step);
            if (step.corrects() != null) {
                replace(step);
            }
        }
    }

    private void insert(Step step) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("child", step.childId());
        values.put("id", step.id());
        values.put("response", step.responseId());
        values.put("version", step.version());
        values.put("save", step.saveId());
        values.put("kind", step.kind().name());
        values.put("onDay", step.onDay());
        values.put("byName", step.byName());
        values.put("occasion", name(step.occasion()));
        values.put("which", step.which());
        values.put("outcome", name(step.outcome()));
        values.put("toldHow", name(step.toldHow()));
        values.put("words", step.kind() == StepKind.CHILD_SAID ? null : step.words());
        values.put("entry", step.entryId());
        values.put("corrects", step.corrects());
        values.put("takenOut", step.takenOut());
        values.put("author", step.authorId());
        values.put("authorName", step.authorName());
        values.put("at", step.recordedAt());
        jdbc.sql("""
                insert into response_step (child_id, id, response_id, version, save_id, kind, on_day, by_name, occasion, which, outcome,
                    told_how, words, entry_id, corrects, taken_out, author_id, author_name, recorded_at)
                values (:child, :id, :response, :version, :save, :kind, :onDay, :byName, :occasion, :which, :outcome, :toldHow, :words,
                    :entry, :corrects, :takenOut, :author, :authorName, :at)
                """).params(values).update();
    }

    private void replace(Step step) {
        jdbc.sql("""
                update response_step set replaced_by = :id
                where child_id = :child and id = :corrects and replaced_by is null
                """)
                .param("id", step.id())
                .param("child", step.childId())
                .param("corrects", step.corrects())
                .update();
    }

    private static Step step(ResultSet rs) throws SQLException {
        return new Step(
                rs.getObject("child_id", UUID.class),
                rs.getObject("id", UUID.class),
                rs.getObject("response_id", UUID.class),
                rs.getInt("version"),
                rs.getObject("save_id", UUID.class),
                StepKind.valueOf(rs.getString("kind")),
                rs.getObject("on_day", LocalDate.class),
                rs.getString("by_name"),
                one(Occasion.class, rs.getString("occasion")),
                rs.getString("which"),
                one(Outcome.class, rs.getString("outcome")),
                one(Telling.class, rs.getString("told_how")),
                rs.getString("words"),
                rs.getObject("entry_id", UUID.class),
                rs.getObject("corrects", UUID.class),
                rs.getBoolean("taken_out"),
                rs.getObject("replaced_by", UUID.class),
                rs.getObject("author_id", UUID.class),
                rs.getString("author_name"),
                rs.getObject("recorded_at", OffsetDateTime.class));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
