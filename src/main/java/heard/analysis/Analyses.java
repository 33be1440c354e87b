package heard.analysis;

import heard.access.Audit;
import heard.access.NotFound;
import heard.access.ServiceRun;
import heard.children.Child;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The analyses of every child: made by the calendar for all who have one due, or by hand for one. */
@Repository
public class Analyses {

    /** Whoever makes one by hand holds it shared, so that the calendar does not make another beside it. */
    static final long LOCK = 0x414E414C59L;

    private final JdbcClient jdbc;
    private final ServiceRun service;
    private final Audit audit;
    private final Actions actions;
    private final Clock clock;
    private final int daysAhead;

    Analyses(
            JdbcClient jdbc,
            ServiceRun service,
            Audit audit,
            Actions actions,
            Clock clock,
            @Value("${heard.analysis.days-ahead:14}") int daysAhead) {
        this.jdbc = jdbc;
        this.service = service;
        this.audit = audit;
        this.actions = actions;
        this.clock = clock;
        this.daysAhead = daysAhead;
    }

    /** Those due on England's day by the database's clock: the nodes' own clocks need not agree. */
    int makeDue() {
        return makeDue(jdbc.sql("select (clock_timestamp() at time zone 'Europe/London')::date")
                .query(LocalDate.class)
                .single());
    }

    /**
     * Makes the record of every child with an open case whose date is {@code today}, past, or not more than
     * {@code heard.analysis.days-ahead} days away, so that there is time to write it. What was missed is made up, in one
     * record for the whole stretch. Any number of nodes at once make one, and running again makes none.
     *
     * @return how many were made
     */
    public int makeDue(LocalDate today) {
        return service.inOneTransaction(() -> {
            jdbc.sql("set local lock_timeout = '10min'").update();
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((rs, row) -> 0)
                    .single();
            int made = make(today.plusDays(daysAhead));
            if (made > 0) {
                actions.carryAll(OffsetDateTime.now(clock));
                audit.byService("analysis calendar", "WROTE", null, "analyses-due", null);
            }
            return made;
        });
    }

    /**
     * One plain statement for all of them. The lock keeps other makers out; were one to come in all the same, the unique key would
     * fail this run, and the next would find it made.
     */
    private int make(LocalDate notPast) {
        return jdbc.sql("""
                insert into analysis (child_id, id, period_from, period_to, origin, made_at)
                select d.child_id, uuid_v7(), d.period_from, analysis_date(d.last_on, :notPast::date), 'CALENDAR', now()
                from (select c.id as child_id,
                             greatest(latest.period_to + 1, c.case_opened_on) as period_from,
                             greatest(latest.period_to, c.case_opened_on) as last_on
                      from child c
                      left join (select a.child_id, max(a.period_to) as period_to from analysis a group by a.child_id) latest
                          on latest.child_id = c.id
                      where c.case_closed_on is null) d
                where (d.last_on + interval '3 months')::date <= :notPast::date
                """).param("notPast", notPast).update();
    }

    /**
     * Makes one now, dated today, which resets the clock. A draft that is not due yet is brought forward instead, with all that is
     * written in it; where one is dated today already, that is the one. Asking twice therefore gives the same.
     *
     * @param id of the new one, made by the form
     * @return the id of the one that is now dated today
     */
    UUID makeByHand(Child child, UUID id, LocalDate today) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query((rs, row) -> 0)
                .single();
        Optional<UUID> dated = dated(child.id(), today);
        if (dated.isPresent()) {
            return dated.get();
        }
        int broughtForward =
                jdbc.sql("""
                update analysis set period_to = :today, origin = 'BY_HAND', saves = saves + 1
                where child_id = :child and state = 'DRAFT' and period_to > :today and period_from <= :today
                """).param("child", child.id()).param("today", today).update();
        if (broughtForward == 0) {
            add(child, id, today);
            actions.carry(child.id(), OffsetDateTime.now(clock));
        }
        return dated(child.id(), today).orElseThrow(NotFound::new);
    }

    private void add(Child child, UUID id, LocalDate today) {
        jdbc.sql("""
                insert into analysis (child_id, id, period_from, period_to, origin, made_at)
                select :child, :id,
                       least(:today, greatest(:opened, (select max(period_to) + 1 from analysis where child_id = :child))),
                       :today, 'BY_HAND', :at
                on conflict do nothing
                """)
                .param("child", child.id())
                .param("id", id)
                .param("opened", child.caseOpenedOn())
                .param("today", today)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private Optional<UUID> dated(UUID childId, LocalDate day) {
        return jdbc.sql("select id from analysis where child_id = :child and period_to = :day")
                .param("child", childId)
                .param("day", day)
                .query(UUID.class)
                .optional();
    }
}
