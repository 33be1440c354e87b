package heard.caseload;

import heard.access.NeedToKnow;
import heard.access.StaffViewer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a team, and how many children each works with: of those that the viewer may know of. */
@Repository
class TeamWorkers {

    private final JdbcClient jdbc;

    TeamWorkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TeamWorker> of(StaffViewer viewer, LocalDate today) {
        return jdbc.sql("""
                select s.id, s.name, count(c.id) as children,
                       count(c.id) filter (where coalesce(l.said_on, c.case_opened_on) < :sixWeeksAgo) as unheard,
                       count(c.id) filter (where d.due_on < :today) as overdue
                from staff s
                left join allocation a on a.staff_id = s.id and a.part = 'KEY' and a.ended_on is null
                left join child c on c.id = a.child_id and c.case_closed_on is null and\s""" + NeedToKnow.C_ID + """

                left join last_heard l on l.child_id = c.id
                left join analysis_due d on d.child_id = c.id
                where s.team_id = :team and s.left_on is null and s.role in ('WORKER', 'MANAGER')
                group by s.id, s.name
                order by s.name
                """)
                .param("team", viewer.teamId())
                .param("today", today)
                .param("sixWeeksAgo", today.minusDays(Waiting.TOO_LONG_DAYS))
                .query(TeamWorker.class)
                .list();
    }
}
