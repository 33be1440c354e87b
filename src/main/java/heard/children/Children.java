package heard.children;

import heard.access.ChildViewer;
import heard.access.NeedToKnow;
import heard.access.NotFound;
import heard.access.StaffViewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every child of the service. Found only through the viewer. */
@Repository
public class Children {

    private final JdbcClient jdbc;

    Children(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The way to a child, first in every handler that is about one. The transaction must have been told who the viewer is, as the
     * front door does.
     *
     * @throws NotFound if there is no such child, or none that this viewer may know of
     */
    public Child find(StaffViewer viewer, UUID childId) {
        return jdbc.sql("select c.* from child c where c.id = :id and " + NeedToKnow.C_ID)
                .param("id", childId)
                .query(Child.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whose visit this is. */
    public Child who(ChildViewer viewer) {
        return jdbc.sql("select c.* from child c where c.id = :id")
                .param("id", viewer.childId())
                .query(Child.class)
                .single();
    }

    /** The alerts in force. */
    public List<ChildAlert> alerts(UUID childId) {
        return jdbc.sql("""
                select child_id, id, text, added_on from child_alert
                where child_id = :child and ended_on is null order by added_on, id
                """).param("child", childId).query(ChildAlert.class).list();
    }

    /** A new child; adding the same one twice changes nothing. For jobs and commands: people change details on a page. */
    public void add(Child child) {
        jdbc.sql("""
                insert into child (id, local_number, given_name, family_name, name_used, pronouns, born_on, sex, ethnicity, upn,
                    nhs_number, status, communication, language, lives_with, team_id, case_opened_on, case_closed_on, restricted)
                values (:id, :localNumber, :givenName, :familyName, :nameUsed, :pronouns, :bornOn, :sex, :ethnicity, :upn,
                    :nhsNumber, :status, :communication, :language, :livesWith, :teamId, :caseOpenedOn, :caseClosedOn, :restricted)
                on conflict do nothing
                """)
                .param("id", child.id())
                .param("localNumber", child.localNumber())
                .param("givenName", child.givenName())
                .param("familyName", child.familyName())
                .param("nameUsed", child.nameUsed())
                .param("pronouns", child.pronouns())
                .param("bornOn", child.bornOn())
                .param("sex", child.sex())
                .param("ethnicity", child.ethnicity())
                .param("upn", child.upn())
                .param("nhsNumber", child.nhsNumber())
                .param("status", child.status().name())
                .param("communication", child.communication())
                .param("language", child.language())
                .param("livesWith", child.livesWith())
                .param("teamId", child.teamId())
                .param("caseOpenedOn", child.caseOpenedOn())
                .param("caseClosedOn", child.caseClosedOn())
                .param("restricted", child.restricted())
                .update();
    }

    public void addAlert(UUID childId, UUID id, String text, LocalDate addedOn) {
        jdbc.sql("""
                insert into child_alert (child_id, id, text, added_on) values (:child, :id, :text, :on)
                on conflict do nothing
                """)
                .param("child", childId)
                .param("id", id)
                .param("text", text)
                .param("on", addedOn)
                .update();
    }

    /** Opens a restricted record to these people and no others; naming somebody twice changes nothing. */
    public void name(UUID childId, Collection<UUID> staffIds) {
        jdbc.sql("""
                insert into restriction_named (child_id, staff_id) select :child, unnest(:staff::uuid[])
                on conflict do nothing
                """)
                .param("child", childId)
                .param("staff", staffIds.toArray(UUID[]::new))
                .update();
    }

    /** The one next review or conference that is arranged. */
    public void arrangeReview(UUID childId, LocalDate dueOn) {
        jdbc.sql("""
                insert into next_review (child_id, due_on) values (:child, :on)
                on conflict (child_id) do update set due_on = excluded.due_on
                """).param("child", childId).param("on", dueOn).update();
    }

    /** A child without a team comes into this one; a child who has a team stays there. Holds the child until the transaction ends. */
    public void takeInto(UUID childId, UUID teamId) {
        jdbc.sql("update child set team_id = coalesce(team_id, :team) where id = :child")
                .param("team", teamId)
                .param("child", childId)
                .update();
    }

    /** Once ended an alert stands on no page; that it was there stays. Ending it twice changes nothing. */
    void endAlert(UUID childId, UUID id, LocalDate endedOn) {
        jdbc.sql("""
                update child_alert set ended_on = greatest(:on, added_on)
                where child_id = :child and id = :id and ended_on is null
                """)
                .param("child", childId)
                .param("id", id)
                .param("on", endedOn)
                .update();
    }

    /** @return false when somebody else changed them since that version; then nothing is written */
    boolean change(UUID childId, Details details, int version) {
        return jdbc.sql("""
                update child set given_name = :givenName, family_name = :familyName, name_used = :nameUsed, pronouns = :pronouns,
                    communication = :communication, language = :language, lives_with = :livesWith, status = :status, upn = :upn,
                    nhs_number = :nhsNumber, version = version + 1, changed_at = clock_timestamp()
                where id = :id and version = :version
                """)
                        .param("givenName", details.givenName())
                        .param("familyName", details.familyName())
                        .param("nameUsed", details.nameUsed())
                        .param("pronouns", details.pronouns())
                        .param("communication", details.communication())
                        .param("language", details.language())
                        .param("livesWith", details.livesWith())
                        .param("status", details.status().name())
                        .param("upn", details.upn())
                        .param("nhsNumber", details.nhsNumber())
                        .param("id", childId)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The latest first. */
    public List<Episode> episodes(UUID childId) {
        return jdbc.sql("""
                select started_on, legal_status, placement, ended_on from episode
                where child_id = :child order by started_on desc, ordinal desc
                """).param("child", childId).query(Episode.class).list();
    }

    /** The latest first. */
    public List<Review> reviews(UUID childId) {
        return jdbc.sql(
                        "select held_on, participation from review where child_id = :child order by held_on desc, ordinal desc")
                .param("child", childId)
                .query(Review.class)
                .list();
    }
}
