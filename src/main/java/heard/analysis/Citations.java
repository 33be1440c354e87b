package heard.analysis;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an analysis leans on: entries of the child's record, cited one by one. */
@Repository
class Citations {

    private static final String SAID = """
            select e.child_id, e.id, e.said_on, e.speaker, e.speaker_name, e.how, e.words, e.language, e.translation, e.seen_alone,
                e.source, e.source_id, e.source_label, %s as cited, e.replaced_by is not null as corrected
            from entry e
            """;

    private final JdbcClient jdbc;

    Citations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything said in the period, the latest first: what stands now, and what was cited before it was corrected. */
    List<PeriodEntry> entries(Analysis analysis, int atMost) {
        return jdbc.sql(SAID.formatted("k.entry_id is not null") + """
                left join analysis_citation k on k.child_id = e.child_id and k.analysis_id = :analysis and k.entry_id = e.id
                where e.child_id = :child and e.said_on between :from and :to and (e.replaced_by is null or k.entry_id is not null)
                order by e.said_on desc, e.id desc
                limit :most
                """)
                .param("analysis", analysis.id())
                .param("child", analysis.childId())
                .param("from", analysis.periodFrom())
                .param("to", analysis.periodTo())
                .param("most", atMost)
                .query(PeriodEntry.class)
                .list();
    }

    /** What a version leant on when it was signed off. */
    List<PeriodEntry> cited(UUID childId, UUID analysisId, int version) {
        return jdbc.sql(SAID.formatted("true") + """
                join analysis_version v on v.child_id = e.child_id and e.id = any (v.cited)
                where e.child_id = :child and v.analysis_id = :analysis and v.version = :version
                order by e.said_on desc, e.id desc
                """)
                .param("child", childId)
                .param("analysis", analysisId)
                .param("version", version)
                .query(PeriodEntry.class)
                .list();
    }

    /**
     * Cites an entry of the period; a second time changes nothing.
     *
     * @return whether there is such an entry in the period
     */
    boolean cite(Analysis analysis, UUID entryId) {
        return jdbc.sql("""
                with found as (
                    select e.child_id, e.id from entry e
                    where e.child_id = :child and e.id = :entry and e.said_on between :from and :to
                ), cited as (
                    insert into analysis_citation (child_id, analysis_id, entry_id)
                    select child_id, :analysis, id from found on conflict do nothing
                )
                select exists (select from found)
                """)
                .param("child", analysis.childId())
                .param("entry", entryId)
                .param("from", analysis.periodFrom())
                .param("to", analysis.periodTo())
                .param("analysis", analysis.id())
                .query(Boolean.class)
                .single();
    }

    void uncite(Analysis analysis, UUID entryId) {
        jdbc.sql("""
                delete from analysis_citation where child_id = :child and analysis_id = :analysis and entry_id = :entry
                """)
                .param("child", analysis.childId())
                .param("analysis", analysis.id())
                .param("entry", entryId)
                .update();
    }
}
