package heard.analysis;

import heard.access.NeedToKnow;
import heard.access.StaffViewer;
import heard.pages.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be done: overdue, due soon, waiting to be signed off. */
@Repository
class OpenAnalyses {

    /** Due in this many days is due soon. */
    static final int SOON = 28;

    /** More are no list that anybody works through. */
    static final int MOST = 500;

    /** Whose: a worker's and a reviewing officer's own children, a manager's team, and for quality the service. */
    private static final String OPEN = """
            with mine as (
                select c.id, c.case_closed_on,
                       coalesce(c.name_used, c.given_name, 'Child ' || c.local_number) as called,
                       coalesce(' ' || c.family_name, '') as family
                from child c
                where """ + " " + NeedToKnow.C_ID + """

                  and (:role = 'QUALITY'
                       or (:role = 'MANAGER' and c.team_id = :team)
                       or exists (select from allocation w where w.child_id = c.id and w.staff_id = :staff and w.ended_on is null))
            ), open as (
                select m.id as child_id, m.called, m.called || m.family as full_name, a.id as analysis_id, a.period_from,
                       a.period_to as due_on, a.state
                from analysis a join mine m on m.id = a.child_id
                where a.state <> 'SIGNED_OFF' and (m.case_closed_on is null or a.state = 'FINISHED')
                union all
                select m.id, m.called, m.called || m.family, null, null, d.due_on, null
                from analysis_due d join mine m on m.id = d.child_id
                where d.analysis_id is null and d.due_on <= :soon
            )
            """;

    private final JdbcClient jdbc;

    OpenAnalyses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(int overdue, int soon, int finished) {}

    Counts counts(StaffViewer viewer, LocalDate today) {
        return asked(OPEN + """
                select count(*) filter (where o.state is distinct from 'FINISHED' and o.due_on < :today) as overdue,
                       count(*) filter (where o.state is distinct from 'FINISHED' and o.due_on between :today and :soon) as soon,
                       count(*) filter (where o.state = 'FINISHED') as finished
                from open o
                """, viewer, today).query(Counts.class).single();
    }

    /** @param show overdue, soon, finished or all; the longest overdue first */
    List<OpenAnalysis> list(StaffViewer viewer, LocalDate today, String show) {
        return asked(OPEN + """
                select o.*,
                       (select count(*) from entry e
                        where e.child_id = o.child_id and e.replaced_by is null
                          and e.said_on between o.period_from and o.due_on) as entries,
                       (select s.name from allocation w join staff s on s.id = w.staff_id
                        where w.child_id = o.child_id and w.part = 'KEY' and w.ended_on is null) as worker
                from open o
                where :show = 'all'
                   or (:show = 'overdue' and o.state is distinct from 'FINISHED' and o.due_on < :today)
                   or (:show = 'soon' and o.state is distinct from 'FINISHED' and o.due_on between :today and :soon)
                   or (:show = 'finished' and o.state = 'FINISHED')
                order by o.due_on, o.full_name, o.child_id
                limit :most
                """, viewer, today)
                .param("show", show)
                .param("most", MOST)
                .query(OpenAnalysis.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, StaffViewer viewer, LocalDate today) {
        return jdbc.sql(sql)
                .param("role", viewer.role().name())
                .param("team", viewer.teamId())
                .param("staff", viewer.staffId())
                .param("today", today)
                .param("soon", today.plusDays(SOON));
    }

    int entriesIn(Analysis analysis) {
        return jdbc.sql("""
                select count(*) from entry
                where child_id = :child and replaced_by is null and said_on between :from and :to
                """)
                .param("child", analysis.childId())
                .param("from", analysis.periodFrom())
                .param("to", analysis.periodTo())
                .query(Integer.class)
                .single();
    }

    /** For each analysis of a child that led to any: 3 actions, 1 open. */
    Map<UUID, String> ledTo(UUID childId) {
        record Led(UUID analysisId, int actions, int open, int carried) {}
        Map<UUID, String> led = new HashMap<>();
        jdbc.sql("""
                select analysis_id, count(*) as actions, count(*) filter (where state = 'OPEN') as open,
                       count(*) filter (where state = 'CARRIED') as carried
                from analysis_action where child_id = :child group by analysis_id
                """).param("child", childId).query(Led.class).list().forEach(row -> {
            List<String> words = new ArrayList<>(List.of(Said.count(row.actions(), "action", "actions")));
            if (row.open() > 0) {
                words.add(row.open() + " open");
            }
            if (row.carried() > 0) {
                words.add(row.carried() + " carried over");
            }
            if (words.size() == 1) {
                words.add(row.actions() == 1 ? "done" : "all settled");
            }
            led.put(row.analysisId(), String.join(", ", words));
        });
        return led;
    }
}
