package heard.analysis;

import heard.access.StaffMember;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The actions of one child's analyses. An open one always stands in the latest analysis that is still a draft. */
@Repository
public class Actions {

    private static final String COLUMNS =
            " child_id, id, analysis_id, text, owner_id, owner_name, due_on, state, carried_from, settled_on ";

    private final JdbcClient jdbc;

    Actions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Action> of(UUID childId, UUID analysisId) {
        return jdbc.sql("select" + COLUMNS + """
                from analysis_action where child_id = :child and analysis_id = :analysis order by added_at, id
                """)
                .param("child", childId)
                .param("analysis", analysisId)
                .query(Action.class)
                .list();
    }

    /** What is still to be done, whichever is due first at the front. */
    public List<Action> open(UUID childId) {
        return jdbc.sql("select" + COLUMNS + """
                from analysis_action where child_id = :child and state = 'OPEN' order by due_on, added_at, id
                """)
                .param("child", childId)
                .query(Action.class)
                .list();
    }

    /** Adding the same one twice changes nothing. */
    void add(
            UUID childId,
            UUID analysisId,
            UUID id,
            String text,
            StaffMember owner,
            LocalDate dueOn,
            OffsetDateTime at) {
        jdbc.sql("""
                insert into analysis_action (child_id, id, analysis_id, text, owner_id, owner_name, due_on, added_at)
                values (:child, :id, :analysis, :text, :owner, :ownerName, :dueOn, :at)
                on conflict do nothing
                """)
                .param("child", childId)
                .param("id", id)
                .param("analysis", analysisId)
                .param("text", text)
                .param("owner", owner.id())
                .param("ownerName", owner.name())
                .param("dueOn", dueOn)
                .param("at", at)
                .update();
    }

    /**
     * Done or dropped, once.
     *
     * @return whether there is such an action
     */
    boolean settle(UUID childId, UUID id, ActionState state, LocalDate on) {
        jdbc.sql("""
                update analysis_action set state = :state, settled_on = :on
                where child_id = :child and id = :id and state = 'OPEN'
                """)
                .param("state", state.name())
                .param("on", on)
                .param("child", childId)
                .param("id", id)
                .update();
        return jdbc.sql("select exists (select from analysis_action where child_id = :child and id = :id)")
                .param("child", childId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Takes every open action of a child's earlier analyses over into the latest, if that is still a draft. */
    void carry(UUID childId, OffsetDateTime at) {
        carried(childId, at);
    }

    /** The same for every child; as a service. Open actions are few beside all there ever were, and have an index of their own. */
    void carryAll(OffsetDateTime at) {
        carried(null, at);
    }

    private void carried(@Nullable UUID childId, OffsetDateTime at) {
        jdbc.sql("""
                with carried as (
                    update analysis_action o set state = 'CARRIED'
                    from analysis l
                    where o.state = 'OPEN' and (:child::uuid is null or o.child_id = :child)
                      and l.child_id = o.child_id and l.state = 'DRAFT' and l.id <> o.analysis_id
                      and l.period_to = (select max(n.period_to) from analysis n where n.child_id = o.child_id)
                    returning l.id as into_id, o.*
                )
                insert into analysis_action (child_id, id, analysis_id, text, owner_id, owner_name, due_on, carried_from, added_at)
                select child_id, uuid_v7(), into_id, text, owner_id, owner_name, due_on, id, :at from carried
                """).param("child", childId).param("at", at).update();
    }
}
