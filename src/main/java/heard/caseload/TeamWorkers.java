package heard.caseload;

import heard.access.StaffViewer;
import heard.responses.Promises;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a team, and how many children each works with: of those that the viewer may know of. */
@Repository
class TeamWorkers {

    private final JdbcClient jdbc;
    private final Promises promises;

    TeamWorkers(JdbcClient jdbc, Promises promises) {
        this.jdbc = jdbc;
        this.promises = promises;
    }

    List<TeamWorker> of(StaffViewer viewer, LocalDate today) {
        return jdbc.sql("with " + Facts.of("c.case_closed_on is null") + """
                select s.id, s.name, count(f.child_id) as children,
                       count(*) filter (where f.since < :sixWeeksAgo) as unheard,
                       count(*) filter (where f.due_on < :today) as overdue,
                       count(*) filter (where f.late > 0) as late
                from staff s
                left join facts f on f.worker = s.id
                where s.team_id = :team and s.left_on is null and s.role in ('WORKER', 'MANAGER')
                group by s.id, s.name
                order by s.name
                """)
                .param("team", viewer.teamId())
                .param("today", today)
                .param("countedFrom", promises.countedFrom(today))
                .param("sixWeeksAgo", today.minusDays(Waiting.TOO_LONG_DAYS))
                .query(TeamWorker.class)
                .list();
    }
}
