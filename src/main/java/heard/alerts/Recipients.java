package heard.alerts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is there to be told. Whoever is away is replaced by who covers for them, and by who covers for those. Nobody is told of a child
 * they have a conflict of interest with. A restricted record goes to those named on it; where none of them is there it goes to duty
 * all the same, because a child in danger comes first.
 */
@Repository
class Recipients {

    private static final String AWAY = """
            a.ended_at is null and (clock_timestamp() at time zone 'Europe/London')::date between a.from_on and a.to_on
            """;

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Recipient(UUID staffId, Part part, boolean covering) {}

    /** The child's own worker, by name, unless they are away and somebody else gets what the child says now. */
    Optional<String> worker(UUID childId) {
        return jdbc.sql("""
                select s.name from allocation k join staff s on s.id = k.staff_id and s.left_on is null
                where k.child_id = :child and k.part = 'KEY' and k.ended_on is null
                  and not exists (select from absence a where a.staff_id = s.id and """ + " " + AWAY + """
                )
                order by k.started_on limit 1
                """)
                .param("child", childId)
                .query(String.class)
                .optional();
    }

    /** @param step of the ladder; when nobody of its part is there, whoever comes after them */
    List<Recipient> at(UUID childId, int step) {
        List<Recipient> there = there(childId);
        List<Recipient> found = of(there, Ladder.parts(step));
        if (found.isEmpty() && step == Ladder.URGENT) {
            // No live worker and nobody who covers: what is urgent goes to the manager and to duty at the same time.
            found = of(there, Set.of(Part.MANAGER, Part.DUTY));
        }
        for (Part part : Part.values()) {
            boolean higher = Ladder.parts(step).stream().allMatch(asked -> asked.compareTo(part) < 0);
            if (found.isEmpty() && higher) {
                found = of(there, Set.of(part));
            }
        }
        if (found.isEmpty() && !of(there, Set.of(Part.DUTY)).isEmpty()) {
            found = of(there, Set.of(Part.DUTY));
        }
        return found.isEmpty() ? anybody(childId) : found;
    }

    private static List<Recipient> of(List<Recipient> there, Set<Part> parts) {
        return there.stream().filter(r -> parts.contains(r.part())).toList();
    }

    private List<Recipient> there(UUID childId) {
        return jdbc.sql("""
                with recursive concerned (staff_id, part) as (
                    select k.staff_id, 'WORKER' from allocation k
                    where k.child_id = :child and k.part = 'KEY' and k.ended_on is null
                    union all
                    select s.id, 'MANAGER' from child c join staff s on s.team_id = c.team_id and s.role = 'MANAGER'
                    where c.id = :child
                    union all
                    select d.staff_id, d.team from duty d where d.until_at is null
                ), reached (staff_id, part, depth) as (
                    select staff_id, part, 0 from concerned
                    union
                    select a.cover_id, r.part, r.depth + 1
                    from reached r join absence a on a.staff_id = r.staff_id and """ + " " + AWAY + """

                    where a.cover_id is not null and r.depth < 4
                )
                select r.staff_id, r.part, min(r.depth) > 0 as covering
                from reached r
                join staff s on s.id = r.staff_id and s.left_on is null and s.role <> 'ADMIN'
                join child c on c.id = :child
                where not exists (select from absence a where a.staff_id = r.staff_id and """ + " " + AWAY + """
                )
                  and not exists (select from conflict_of_interest x where x.child_id = c.id and x.staff_id = s.id)
                  and (not c.restricted or r.part in ('DUTY', 'OUT_OF_HOURS')
                       or exists (select from restriction_named n where n.child_id = c.id and n.staff_id = s.id))
                group by r.staff_id, r.part
                """)
                .param("child", childId)
                .query(Recipient.class)
                .list();
    }

    /** Away or not: better on leave than nobody. */
    private List<Recipient> anybody(UUID childId) {
        return jdbc.sql("""
                select s.id as staff_id, 'ANYBODY' as part, false as covering
                from staff s join child c on c.id = :child
                where s.left_on is null and (s.role = 'MANAGER' or s.role = 'QUALITY'
                      or exists (select from restriction_named n where n.child_id = c.id and n.staff_id = s.id))
                  and s.role <> 'ADMIN'
                  and not exists (select from conflict_of_interest x where x.child_id = c.id and x.staff_id = s.id)
                  and (not c.restricted or exists (select from restriction_named n where n.child_id = c.id and n.staff_id = s.id))
                """).param("child", childId).query(Recipient.class).list();
    }

    /** Whom it reaches at this step, and the mail to each who has an address, once a step. */
    void tell(UUID childId, UUID alertId, int step) {
        boolean first = jdbc.sql("""
                insert into alert_step (child_id, alert_id, step) values (:child, :alert, :step) on conflict do nothing
                """)
                        .param("child", childId)
                        .param("alert", alertId)
                        .param("step", step)
                        .update()
                == 1;
        if (!first) {
            return;
        }
        for (Recipient recipient : at(childId, step)) {
            jdbc.sql("""
                    with reached as (
                        insert into alert_recipient (child_id, alert_id, staff_id, step, part, covering)
                        values (:child, :alert, :staff, :step, :part, :covering)
                        on conflict do nothing
                    )
                    insert into mail (child_id, id, alert_id, staff_id, step)
                    select :child, uuid_v7(), :alert, s.id, :step from staff s where s.id = :staff and s.mail is not null
                    on conflict do nothing
                    """)
                    .param("child", childId)
                    .param("alert", alertId)
                    .param("staff", recipient.staffId())
                    .param("step", step)
                    .param("part", recipient.part().name())
                    .param("covering", recipient.covering())
                    .update();
        }
    }
}
