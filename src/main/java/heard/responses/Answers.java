package heard.responses;

import heard.access.NeedToKnow;
import heard.access.StaffViewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who waits for an answer, over many children: a worker's and a reviewing officer's own, a manager's team, for quality the service.
 * The rows of a page are chosen first; what stands in each is looked up by key for those alone.
 */
@Repository
class Answers {

    private static final String WHOSE = """
            (:role = 'QUALITY' or (:role = 'MANAGER' and c.team_id = :team)
             or c.id = any (array(select w.child_id from allocation w where w.staff_id = :me and w.ended_on is null)))
            """;

    private static final String OF_ONE_WORKER = " and c.id = any (array(select k.child_id from allocation k"
            + " where k.staff_id = :worker and k.part = 'KEY' and k.ended_on is null))";

    private final JdbcClient jdbc;
    private final Promises promises;

    Answers(JdbcClient jdbc, Promises promises) {
        this.jdbc = jdbc;
        this.promises = promises;
    }

    /** Which of the three lists. */
    enum Show {
        OVERDUE("tell_by < :today"),
        RUNNING("tell_by >= :today"),
        UNANSWERED("tell_by is null");

        private final String when;

        Show(String when) {
            this.when = when;
        }
    }

    /** @param workerId null for the children who have no worker */
    record PerWorker(@Nullable UUID workerId, @Nullable String worker, int overdue, int running, int unanswered) {}

    /** The key that a page goes on from. */
    record After(LocalDate day, UUID id) {}

    /** Whoever has most late answers first. Added up, not joined: see {@link Unanswered}. */
    List<PerWorker> byWorker(StaffViewer viewer, LocalDate today) {
        return asked(
                        """
                with told as (
                    select c.id as child_id, true as listed, null::text as worker, 0 as overdue, 0 as running, 0 as unanswered
                    from child c where\s""" + NeedToKnow.C_ID + " and c.case_closed_on is null and " + WHOSE + """
                    union all
                    select k.child_id, false, k.staff_id::text, 0, 0, 0 from allocation k
                    where k.part = 'KEY' and k.ended_on is null
                    union all
                    select r.child_id, false, null, count(distinct r.response_id) filter (where r.tell_by < :today)::int,
                           count(distinct r.response_id) filter (where r.tell_by >= :today)::int, 0
                    from response_entry r where r.stands and r.tell_by is not null group by r.child_id
                    union all
                    select v.child_id, false, null, 0, 0, sum(v.views)::int from ("""
                                + Unanswered.visits(WHOSE) + """
                    ) v group by v.child_id
                ), per_child as (
                    select max(worker)::uuid as worker, sum(overdue) as overdue, sum(running) as running,
                           sum(unanswered) as unanswered
                    from told group by child_id having bool_or(listed)
                ), per_worker as (
                    select worker, sum(overdue)::int as overdue, sum(running)::int as running, sum(unanswered)::int as unanswered
                    from per_child group by worker
                )
                select p.worker as worker_id, s.name as worker, p.overdue, p.running, p.unanswered
                from per_worker p left join staff s on s.id = p.worker
                where p.overdue + p.running + p.unanswered > 0
                order by p.overdue desc, p.unanswered desc, s.name
                """,
                        viewer,
                        today)
                .query(PerWorker.class)
                .list();
    }

    /** Whoever is due first, or has waited longest, first. What nobody answered is one row a visit: it can be answered together. */
    List<Awaiting> page(
            StaffViewer viewer, LocalDate today, Show show, @Nullable UUID worker, @Nullable After after, int atMost) {
        String which = WHOSE + (worker == null ? "" : OF_ONE_WORKER);
        String waiting = show == Show.UNANSWERED
                ? "select v.child_id, v.said_on as day, v.source_id as id, false as begun, v.views, null::text as outcome,"
                        + " null::uuid as entry_id from (" + Unanswered.visits(which) + ") v"
                : """
                  select r.child_id, min(r.tell_by) as day, r.response_id as id, true as begun, count(*)::int as views,
                         max(r.outcome) as outcome, min(r.entry_id::text)::uuid as entry_id
                  from response_entry r
                  where r.child_id = any (array(select c.id from child c where\s""" + NeedToKnow.C_ID
                        + " and c.case_closed_on is null and (" + which + "))) and r.stands and r." + show.when
                        + " group by r.child_id, r.response_id";
        return asked(
                        "with waiting as (" + waiting + """
                ), chosen as (
                    select * from waiting
                    where cast(:afterDay as date) is null or (day, id) > (:afterDay::date, :afterId::uuid)
                    order by day, id limit :most
                )
                select w.child_id, coalesce(c.name_used, c.given_name, 'Child ' || c.local_number) as called,
                       coalesce(c.name_used, c.given_name, 'Child ' || c.local_number) || coalesce(' ' || c.family_name, '') as full_name,
                       w.day, w.id, w.begun, w.views, w.outcome, e.how, left(coalesce(e.translation, e.words), 300) as words,
                       e.said_on, s.name as worker
                from chosen w
                join child c on c.id = w.child_id
                join entry e on e.child_id = w.child_id and e.id = coalesce(w.entry_id, (
                    select f.id from entry f
                    where f.child_id = w.child_id and f.source_id = w.id and f.replaced_by is null and f.said_on >= :countedFrom
                      and\s""" + Unanswered.ASKS + """

                      and not exists (select from response_entry r
                                      where r.child_id = f.child_id and r.entry_id = f.id and\s""" + Unanswered.IS_ANSWERED + """
                )
                    order by f.how = 'CHOSEN', f.said_on, f.id limit 1))
                left join allocation k on k.child_id = w.child_id and k.part = 'KEY' and k.ended_on is null
                left join staff s on s.id = k.staff_id
                order by w.day, w.id
                """,
                        viewer,
                        today)
                .param("worker", worker)
                .param("afterDay", after == null ? null : after.day())
                .param("afterId", after == null ? null : after.id())
                .param("most", atMost)
                .query(Awaiting.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, StaffViewer viewer, LocalDate today) {
        return jdbc.sql(sql)
                .param("role", viewer.role().name())
                .param("team", viewer.teamId())
                .param("me", viewer.staffId())
                .param("today", today)
                .param("countedFrom", promises.countedFrom(today));
    }
}
