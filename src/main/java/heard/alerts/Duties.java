package heard.alerts;

import heard.access.StaffViewer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is duty, for the whole service: what nobody else acts on comes to them. */
@Repository
public class Duties {

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param team DUTY by day, OUT_OF_HOURS at night and weekends */
    public record OnDuty(UUID id, UUID staffId, String name, Part team, OffsetDateTime fromAt, boolean hasMail) {}

    List<OnDuty> now() {
        return jdbc.sql("""
                select d.id, d.staff_id, s.name, d.team, d.from_at, s.mail is not null as has_mail
                from duty d join staff s on s.id = d.staff_id
                where d.until_at is null and s.left_on is null
                order by d.team, s.name
                """).query(OnDuty.class).list();
    }

    /** Putting somebody on twice changes nothing. By a manager, or, with nobody named, by a job. */
    public void put(@Nullable StaffViewer viewer, UUID id, UUID staffId, Part team) {
        jdbc.sql("""
                insert into duty (id, staff_id, team, said_by) values (:id, :staff, :team, :by) on conflict do nothing
                """)
                .param("id", id)
                .param("staff", staffId)
                .param("team", team.name())
                .param("by", viewer == null ? null : viewer.staffId())
                .update();
    }

    /** Taking somebody off twice changes nothing. */
    void takeOff(UUID id) {
        jdbc.sql("update duty set until_at = clock_timestamp() where id = :id and until_at is null")
                .param("id", id)
                .update();
    }
}
