package heard.alerts;

import heard.access.StaffViewer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must reach a person. Everything here is part of the caller's transaction and goes by the database's clock. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Alerts {

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Recipients recipients;

    Alerts(JdbcClient jdbc, Recipients recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    /**
     * @param raised this cause was raised before
     * @param id the open alert that it joined; null when there is none about the same thing
     */
    private record Joined(
            boolean raised, @Nullable UUID id, @Nullable Boolean becameUrgent, OffsetDateTime now) {}

    /**
     * Raises it in the caller's transaction: a member of staff's, a child's, or a job's. Whoever is to know is told in the program at
     * once and by mail within a minute after the commit. The same id again changes nothing. While an alert about the same
     * thing is open, this joins it and may make it urgent; it never makes it less.
     */
    public void raise(NewAlert alert) {
        // An alert that is closed between the two looks is a closed one: what was said after it begins another.
        for (int i = 0; i < TRIES; i++) {
            Joined joined = join(alert);
            if (joined.raised()) {
                return;
            }
            if (joined.id() != null) {
                if (Boolean.TRUE.equals(joined.becameUrgent())) {
                    recipients.tell(alert.childId(), joined.id(), Ladder.URGENT);
                }
                return;
            }
            if (open(alert, joined.now())) {
                recipients.tell(alert.childId(), alert.id(), Ladder.first(alert.urgency()));
                return;
            }
        }
        throw new IllegalStateException("Alert " + alert.id() + " could not be raised.");
    }

    private boolean open(NewAlert alert, OffsetDateTime now) {
        OffsetDateTime readBy = WorkingDays.oneWorkingDayAfter(now);
        int step = Ladder.first(alert.urgency());
        return jdbc.sql("""
                with opened as (
                    insert into alert (child_id, id, urgency, reason, about_id, href, raised_at, climbs_from, climbs_at, step, read_by)
                    values (:child, :id, :urgency, :reason, :about, :href, :now, :now, :climbsAt, :step, :readBy)
                    on conflict do nothing
                    returning id
                )
                insert into alert_cause (child_id, id, alert_id, urgency, reason)
                select :child, o.id, o.id, :urgency, :reason from opened o
                on conflict do nothing
                """)
                        .param("child", alert.childId())
                        .param("id", alert.id())
                        .param("urgency", alert.urgency().name())
                        .param("reason", alert.reason().name())
                        .param("about", alert.aboutId())
                        .param("href", alert.href())
                        .param("now", now)
                        .param("climbsAt", Ladder.at(step + 1, now, readBy))
                        .param("step", step)
                        .param("readBy", readBy)
                        .update()
                == 1;
    }

    /** In one statement, because it comes with every answer that a child gives. */
    private Joined join(NewAlert alert) {
        return jdbc.sql("""
                with moment as materialized (
                    select clock_timestamp() as now
                ), known as (
                    select from alert_cause where child_id = :child and id = :id
                ), before as (
                    select id, urgency = 'TO_READ' and :urgent as becomes from alert
                    where child_id = :child and about_id = :about and closed_at is null and not exists (select from known)
                    for update
                ), joined as (
                    update alert a
                    set causes = a.causes + 1,
                        urgency = case when b.becomes then 'URGENT' else a.urgency end,
                        reason = case when b.becomes then :reason else a.reason end,
                        step = case when b.becomes then :first else a.step end,
                        climbs_from = case when b.becomes then m.now else a.climbs_from end,
                        climbs_at = case when b.becomes then m.now + make_interval(mins => :minutes) else a.climbs_at end
                    from before b, moment m
                    where a.child_id = :child and a.id = b.id
                    returning a.id, b.becomes
                ), cause as (
                    insert into alert_cause (child_id, id, alert_id, urgency, reason)
                    select :child, :id, j.id, :urgency, :reason from joined j
                    on conflict do nothing
                )
                select exists (select from known) as raised, j.id, j.becomes as became_urgent, m.now
                from moment m left join joined j on true
                """)
                .param("child", alert.childId())
                .param("id", alert.id())
                .param("about", alert.aboutId())
                .param("urgent", alert.urgency() == Urgency.URGENT)
                .param("urgency", alert.urgency().name())
                .param("reason", alert.reason().name())
                .param("first", Ladder.URGENT)
                .param("minutes", Ladder.FIRST_CLIMB_MINUTES)
                .query(Joined.class)
                .single();
    }

    /**
     * Somebody opened what was said. It closes what was only to be read, when it is theirs to read: they got the alert, work with the
     * child, or lead the child's team. What is urgent stays open until they say what they did.
     */
    public void readBy(StaffViewer viewer, UUID childId, UUID aboutId) {
        List<UUID> read = jdbc.sql("""
                update alert a
                set closed_at = clock_timestamp(), closed_by = :staff, closed_by_name = :name, climbs_at = null
                where a.child_id = :child and a.about_id = :about and a.closed_at is null and a.urgency = 'TO_READ'
                  and (exists (select from alert_recipient r
                               where r.child_id = a.child_id and r.alert_id = a.id and r.staff_id = :staff)
                       or exists (select from allocation k
                                  where k.child_id = a.child_id and k.staff_id = :staff and k.ended_on is null)
                       or (:manages and exists (select from child c where c.id = a.child_id and c.team_id = :team)))
                returning a.id
                """)
                .param("staff", viewer.staffId())
                .param("name", viewer.name())
                .param("child", childId)
                .param("about", aboutId)
                .param("manages", viewer.role() == heard.access.Role.MANAGER)
                .param("team", viewer.teamId())
                .query(UUID.class)
                .list();
        read.forEach(id -> letGo(childId, id));
    }

    /** Those it reached need the child's record no longer, but for a look at what the others did. */
    private void letGo(UUID childId, UUID id) {
        jdbc.sql("""
                update alert_recipient set until_at = clock_timestamp() + interval '15 minutes'
                where child_id = :child and alert_id = :id
                """).param("child", childId).param("id", id).update();
    }

    /**
     * The child's own worker, by name, for the child to read who gets what they say. Empty when there is none, and while they are away:
     * then it is somebody else of the team.
     */
    public Optional<String> worker(UUID childId) {
        return recipients.worker(childId);
    }

    /** All that were raised about one thing, the latest first. The child has been found through the viewer. */
    public List<Alert> about(UUID childId, UUID aboutId) {
        return jdbc.sql("select * from alert where child_id = :child and about_id = :about order by raised_at desc")
                .param("child", childId)
                .param("about", aboutId)
                .query(Alert.class)
                .list();
    }

    Optional<Alert> find(UUID childId, UUID id) {
        return jdbc.sql("select * from alert where child_id = :child and id = :id")
                .param("child", childId)
                .param("id", id)
                .query(Alert.class)
                .optional();
    }

    /**
     * Closes it with what was done.
     *
     * @param closingId made with the form: the same acknowledgement sent twice is one
     * @param causes how many things were in it when the form was opened; if more was said since, nothing is closed
     * @return false when it was closed already, or when more was said
     */
    boolean acknowledge(StaffViewer viewer, UUID childId, UUID id, UUID closingId, int causes, String done) {
        boolean closed = jdbc.sql("""
                update alert
                set closed_at = clock_timestamp(), closed_by = :staff, closed_by_name = :name, closing_id = :closing, done = :done,
                    climbs_at = null
                where child_id = :child and id = :id and closed_at is null and causes <= :causes
                """)
                        .param("staff", viewer.staffId())
                        .param("name", viewer.name())
                        .param("closing", closingId)
                        .param("done", done)
                        .param("child", childId)
                        .param("id", id)
                        .param("causes", causes)
                        .update()
                == 1;
        if (closed) {
            letGo(childId, id);
        }
        return closed;
    }
}
