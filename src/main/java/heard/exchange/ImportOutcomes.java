package heard.exchange;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each run did or would do, file by file, and which rows it refused. */
@Repository
class ImportOutcomes {

    private final JdbcClient jdbc;

    ImportOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID runId, ImportOutcome outcome) {
        int ordinal = 0;
        for (ImportedFile file : outcome.files()) {
            addFile(runId, ordinal++, file);
        }
        for (BrokenRule rule : outcome.rules()) {
            addRule(runId, rule);
        }
        addRefusals(runId, outcome.refusals());
    }

    private void addFile(UUID runId, int ordinal, ImportedFile file) {
        jdbc.sql("""
                insert into import_outcome (run_id, ordinal, file, notes, problem, rows_read, rows_added, rows_changed,
                    rows_unchanged, rows_listed, rows_refused)
                values (:run, :ordinal, :file, :notes, :problem, :read, :added, :changed, :unchanged, :listed, :refused)
                """)
                .param("run", runId)
                .param("ordinal", ordinal)
                .param("file", file.file())
                .param("notes", file.notes())
                .param("problem", file.problem())
                .param("read", file.rowsRead())
                .param("added", file.rowsAdded())
                .param("changed", file.rowsChanged())
                .param("unchanged", file.rowsUnchanged())
                .param("listed", file.rowsListed())
                .param("refused", file.rowsRefused())
                .update();
    }

    private void addRule(UUID runId, BrokenRule rule) {
        jdbc.sql("insert into import_rule (run_id, rule, title, rows) values (:run, :rule, :title, :rows)")
                .param("run", runId)
                .param("rule", rule.rule())
                .param("title", rule.title())
                .param("rows", rule.rows())
                .update();
    }

    private void addRefusals(UUID runId, List<Refusal> refusals) {
        jdbc.sql("""
                insert into import_refusal (run_id, ordinal, file, line, field, value, reason)
                select :run, r.ordinal, r.file, r.line, r.field, r.value, r.reason
                from unnest(:file::text[], :line::int[], :field::text[], :value::text[], :reason::text[])
                         with ordinality as r (file, line, field, value, reason, ordinal)
                """)
                .param("run", runId)
                .param("file", texts(refusals, Refusal::file))
                .param("line", texts(refusals, refusal -> Integer.toString(refusal.line())))
                .param("field", texts(refusals, Refusal::field))
                .param("value", texts(refusals, Refusal::value))
                .param("reason", texts(refusals, Refusal::reason))
                .update();
    }

    /** @param mostRefusals how many of the refused rows to bring along */
    ImportOutcome of(ImportRun run, int mostRefusals) {
        return new ImportOutcome(files(run.id()), rules(run.id()), refusals(run.id(), mostRefusals), run.said());
    }

    private List<ImportedFile> files(UUID runId) {
        return jdbc.sql("select * from import_outcome where run_id = :run order by ordinal")
                .param("run", runId)
                .query(ImportedFile.class)
                .list();
    }

    private List<BrokenRule> rules(UUID runId) {
        return jdbc.sql("select rule, title, rows from import_rule where run_id = :run order by rows desc, title")
                .param("run", runId)
                .query(BrokenRule.class)
                .list();
    }

    List<Refusal> refusals(UUID runId, int most) {
        return jdbc.sql("""
                select file, line, field, value, reason from import_refusal where run_id = :run order by ordinal limit :most
                """)
                .param("run", runId)
                .param("most", most)
                .query(Refusal.class)
                .list();
    }

    static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
