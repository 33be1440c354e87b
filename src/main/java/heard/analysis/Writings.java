package heard.analysis;

import heard.access.NotFound;
import heard.access.StaffMember;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written in the analyses of one child, who finished and who signed it. The child has been found through the viewer. */
@Repository
class Writings {

    private static final String COLUMNS = """
             child_id, id, period_from, period_to, origin, state, telling, changed, outcomes, tell, version, saves, made_at,
             saved_by_name, saved_at, finished_by_name, finished_at, signed_off_by_name, signed_off_at
            """;

    private final JdbcClient jdbc;

    Writings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Analysis find(UUID childId, UUID id) {
        return jdbc.sql("select" + COLUMNS + "from analysis where child_id = :child and id = :id")
                .param("child", childId)
                .param("id", id)
                .query(Analysis.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first. */
    List<Analysis> of(UUID childId) {
        return jdbc.sql("select" + COLUMNS + "from analysis where child_id = :child order by period_to desc")
                .param("child", childId)
                .query(Analysis.class)
                .list();
    }

    /**
     * @param saves as the page had it
     * @return whether it was saved; not when somebody else saved in between, or it is no draft any more
     */
    boolean save(UUID childId, UUID id, int saves, Writing writing, UUID byId, String byName, OffsetDateTime at) {
        return jdbc.sql("""
                update analysis
                set telling = :telling, changed = :changed, outcomes = :outcomes, tell = :tell, saves = saves + 1,
                    saved_by = :by, saved_by_name = :byName, saved_at = :at
                where child_id = :child and id = :id and saves = :saves and state = 'DRAFT'
                """)
                        .param("telling", writing.telling())
                        .param("changed", writing.changed())
                        .param("outcomes", writing.outcomes())
                        .param("tell", writing.tell())
                        .param("by", byId)
                        .param("byName", byName)
                        .param("at", at)
                        .param("child", childId)
                        .param("id", id)
                        .param("saves", saves)
                        .update()
                == 1;
    }

    void finish(UUID childId, UUID id, UUID byId, String byName, OffsetDateTime at) {
        jdbc.sql("""
                update analysis set state = 'FINISHED', finished_by = :by, finished_by_name = :byName, finished_at = :at
                where child_id = :child and id = :id and state = 'DRAFT'
                """)
                .param("by", byId)
                .param("byName", byName)
                .param("at", at)
                .param("child", childId)
                .param("id", id)
                .update();
    }

    /**
     * Signs what the manager read, and keeps it as it was signed.
     *
     * @return whether it was signed; not when it was written on since, or is not finished
     */
    boolean signOff(UUID childId, UUID id, int saves, UUID byId, String byName, OffsetDateTime at) {
        int signed = jdbc.sql("""
                update analysis
                set state = 'SIGNED_OFF', signed_off_by = :by, signed_off_by_name = :byName, signed_off_at = :at
                where child_id = :child and id = :id and saves = :saves and state = 'FINISHED'
                """)
                .param("by", byId)
                .param("byName", byName)
                .param("at", at)
                .param("child", childId)
                .param("id", id)
                .param("saves", saves)
                .update();
        if (signed == 1) {
            keepVersion(childId, id);
        }
        return signed == 1;
    }

    private void keepVersion(UUID childId, UUID id) {
        jdbc.sql("""
                insert into analysis_version (child_id, analysis_id, version, telling, changed, outcomes, tell, finished_by_name,
                    finished_at, signed_off_by_name, signed_off_at, cited, actions)
                select a.child_id, a.id, a.version, a.telling, a.changed, a.outcomes, a.tell, a.finished_by_name,
                       a.finished_at, a.signed_off_by_name, a.signed_off_at,
                       array(select k.entry_id from analysis_citation k where k.child_id = a.child_id and k.analysis_id = a.id),
                       coalesce((select jsonb_agg(to_jsonb(o) order by o.added_at, o.id) from analysis_action o
                                 where o.child_id = a.child_id and o.analysis_id = a.id), '[]')
                from analysis a
                where a.child_id = :child and a.id = :id
                """).param("child", childId).param("id", id).update();
    }

    /**
     * To be written on again: what was only finished goes on as it is, what was signed off as a new version.
     *
     * @param asOf the state in which the page showed it; when it is no longer in it, nothing is done
     */
    void reopen(UUID childId, UUID id, AnalysisState asOf) {
        jdbc.sql("""
                update analysis
                set state = 'DRAFT', version = version + case when state = 'SIGNED_OFF' then 1 else 0 end, saves = saves + 1,
                    finished_by = null, finished_by_name = null, finished_at = null,
                    signed_off_by = null, signed_off_by_name = null, signed_off_at = null
                where child_id = :child and id = :id and state = :state and state <> 'DRAFT'
                """)
                .param("child", childId)
                .param("id", id)
                .param("state", asOf.name())
                .update();
    }

    /** What was signed off, the latest first. */
    List<AnalysisVersion> versions(UUID childId, UUID id) {
        return jdbc.sql("""
                select child_id, analysis_id, version, telling, changed, outcomes, tell, finished_by_name, finished_at,
                    signed_off_by_name, signed_off_at
                from analysis_version where child_id = :child and analysis_id = :id order by version desc
                """)
                .param("child", childId)
                .param("id", id)
                .query(AnalysisVersion.class)
                .list();
    }

    /** The actions of a version, in the state that they had when it was signed. */
    List<Action> actions(UUID childId, UUID id, int version) {
        return jdbc.sql("""
                select o.* from analysis_version v,
                    jsonb_to_recordset(v.actions) as o (child_id uuid, id uuid, analysis_id uuid, text text, owner_id uuid,
                        owner_name text, due_on date, state text, carried_from uuid, settled_on date)
                where v.child_id = :child and v.analysis_id = :id and v.version = :version
                """)
                .param("child", childId)
                .param("id", id)
                .param("version", version)
                .query(Action.class)
                .list();
    }

    /** As a service: a whole one of a council's own history or of a demonstration. A second time changes nothing. */
    void add(Analysis analysis, StaffMember writer) {
        jdbc.sql("""
                insert into analysis (child_id, id, period_from, period_to, origin, telling, changed, outcomes, tell, made_at,
                    saved_by, saved_by_name, saved_at)
                values (:childId, :id, :periodFrom, :periodTo, :origin, :telling, :changed, :outcomes, :tell, :madeAt,
                    :by, :byName, :madeAt)
                on conflict do nothing
                """)
                .param("childId", analysis.childId())
                .param("id", analysis.id())
                .param("periodFrom", analysis.periodFrom())
                .param("periodTo", analysis.periodTo())
                .param("origin", analysis.origin().name())
                .param("telling", analysis.telling())
                .param("changed", analysis.changed())
                .param("outcomes", analysis.outcomes())
                .param("tell", analysis.tell())
                .param("madeAt", analysis.madeAt())
                .param("by", writer.id())
                .param("byName", writer.name())
                .update();
    }
}
