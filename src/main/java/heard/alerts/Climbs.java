package heard.alerts;

import heard.access.ServiceRun;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes every alert that nobody acknowledged in time to the next person. Any number of nodes may do it at once: each holds the rows
 * it works on, and passes over those that another holds. A node that falls asleep holding some loses them within
 * seconds, with all that it had not committed.
 */
@Repository
class Climbs {

    private static final Logger log = LoggerFactory.getLogger(Climbs.class);

    private final JdbcClient jdbc;
    private final ServiceRun service;
    private final Recipients recipients;

    Climbs(JdbcClient jdbc, ServiceRun service, Recipients recipients) {
        this.jdbc = jdbc;
        this.service = service;
        this.recipients = recipients;
    }

    record Due(
            UUID childId,
            UUID id,
            int step,
            OffsetDateTime climbsFrom,
            OffsetDateTime climbsAt,
            OffsetDateTime readBy,
            OffsetDateTime now) {}

    /**
     * Each step in a transaction of its own: one that fails is left for the next look and holds up no other.
     *
     * @return how many steps were taken
     */
    int climb() {
        Set<UUID> failed = new HashSet<>();
        int steps = 0;
        while (true) {
            AtomicReference<UUID> at = new AtomicReference<>();
            try {
                if (!service.inOneTransaction(() -> next(failed, at))) {
                    return steps;
                }
                steps++;
            } catch (RuntimeException e) {
                UUID alert = at.get();
                if (alert == null || !failed.add(alert)) {
                    throw e;
                }
                log.error("Alert {} could not go to the next person. It is tried again.", alert, e);
            }
        }
    }

    /** One step at a time: the next one, when it is due too, is found in the next look. */
    private boolean next(Set<UUID> failed, AtomicReference<UUID> at) {
        jdbc.sql("set local idle_in_transaction_session_timeout = '20s'").update();
        Due due = jdbc.sql("""
                select child_id, id, step, climbs_from, climbs_at, read_by, clock_timestamp() as now from alert
                where closed_at is null and climbs_at <= clock_timestamp() and id <> all (:failed::uuid[])
                order by climbs_at limit 1
                for update skip locked
                """)
                .param("failed", failed.toArray(UUID[]::new))
                .query(Due.class)
                .optional()
                .orElse(null);
        if (due == null) {
            return false;
        }
        at.set(due.id());
        int step = Ladder.next(due.step(), due.climbsFrom(), due.readBy(), due.now());
        recipients.tell(due.childId(), due.id(), step);
        OffsetDateTime next = Ladder.at(step + 1, due.climbsFrom(), due.readBy());
        jdbc.sql("update alert set step = :step, climbs_at = :next where child_id = :child and id = :id")
                .param("step", step)
                .param("next", next)
                .param("child", due.childId())
                .param("id", due.id())
                .update();
        return true;
    }

    /** Whoever came to cover for somebody who is away from today gets what that one has open, and is told by mail as of any other. */
    void handOver() {
        service.inOneTransaction(() -> jdbc.sql("""
                with reached as (
                insert into alert_recipient (child_id, alert_id, staff_id, step, part, covering)
                select r.child_id, r.alert_id, a.cover_id, r.step, r.part, true
                from alert o
                join alert_recipient r on r.child_id = o.child_id and r.alert_id = o.id
                join absence a on a.staff_id = r.staff_id and a.ended_at is null and a.cover_id is not null
                    and (clock_timestamp() at time zone 'Europe/London')::date between a.from_on and a.to_on
                join staff s on s.id = a.cover_id and s.left_on is null and s.role <> 'ADMIN'
                join child c on c.id = o.child_id
                where o.closed_at is null
                  and not exists (select from conflict_of_interest x where x.child_id = c.id and x.staff_id = s.id)
                  and (not c.restricted or r.part in ('DUTY', 'OUT_OF_HOURS')
                       or exists (select from restriction_named n where n.child_id = c.id and n.staff_id = s.id))
                for no key update of o
                on conflict do nothing
                returning child_id, alert_id, staff_id, step
                )
                insert into mail (child_id, id, alert_id, staff_id, step)
                select r.child_id, uuid_v7(), r.alert_id, r.staff_id, r.step
                from reached r join staff s on s.id = r.staff_id and s.mail is not null
                on conflict do nothing
                """).update());
    }
}
