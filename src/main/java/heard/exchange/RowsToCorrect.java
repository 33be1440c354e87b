package heard.exchange;

import static heard.exchange.ImportOutcomes.texts;

import heard.access.Ids;
import heard.pages.Sent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list to correct: what of a child's rows breaks a rule of the return, until an import finds it right. */
@Repository
class RowsToCorrect {

    private final JdbcClient jdbc;

    RowsToCorrect(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was looked at is on the list as it was found now; of everything else the list stays as it is. */
    void replace(
            UUID runId,
            Table table,
            Collection<UUID> lookedAt,
            Set<Rule> notJudged,
            List<ToCorrect> found,
            Map<String, UUID> ids) {
        clear(table, lookedAt, notJudged);
        jdbc.sql("""
                insert into to_correct (child_id, id, run_id, from_table, rule, title, file, line, field, value, reason)
                select r.child_id, r.id, :run, :table, r.rule, r.title, r.file, r.line, r.field, r.value, r.reason
                from unnest(:child::uuid[], :id::uuid[], :rule::text[], :title::text[], :file::text[], :line::int[],
                            :field::text[], :value::text[], :reason::text[])
                         as r (child_id, id, rule, title, file, line, field, value, reason)
                """)
                .param("run", runId)
                .param("table", table.name())
                .param(
                        "child",
                        texts(
                                found,
                                row -> Objects.requireNonNull(ids.get(row.child()))
                                        .toString()))
                .param("id", texts(found, row -> Ids.next().toString()))
                .param("rule", texts(found, row -> row.rule().name()))
                .param("title", texts(found, row -> row.rule().title()))
                .param("file", texts(found, ToCorrect::file))
                .param("line", texts(found, row -> Integer.toString(row.line())))
                .param("field", texts(found, ToCorrect::field))
                .param("value", texts(found, ToCorrect::value))
                .param("reason", texts(found, ToCorrect::reason))
                .update();
    }

    private void clear(Table table, Collection<UUID> lookedAt, Set<Rule> notJudged) {
        jdbc.sql("""
                delete from to_correct
                where from_table = :table and child_id = any (:children::uuid[]) and rule <> all (:notJudged::text[])
                """)
                .param("table", table.name())
                .param("notJudged", notJudged.stream().map(Rule::name).toArray(String[]::new))
                .param("children", lookedAt.toArray(UUID[]::new))
                .update();
    }

    /** For an administrator, who may know of no child by the role: the database hands out this list and nothing beside it. */
    List<BrokenRule> rules() {
        return jdbc.sql("""
                select rule, min(title) as title, count(*)::int as rows from all_to_correct() group by rule
                order by rows desc, title
                """).query(BrokenRule.class).list();
    }

    /** @param rule empty for all of them */
    List<ListedRow> rows(String rule, int most) {
        return jdbc.sql("""
                select child_id, local_number, rule, title, file, line, field, value, reason from all_to_correct()
                where :rule = '' or rule = :rule
                order by title, file, line, local_number limit :most
                """)
                .param("rule", Sent.clean(rule))
                .param("most", most)
                .query(ListedRow.class)
                .list();
    }
}
