package heard.alerts;

import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.pages.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is away, and who covers. What has passed stays, so that it can be seen why an alert went to whom. */
@Repository
class Absences {

    private static final String COLUMNS = """
            select a.id, a.staff_id, s.name as staff_name, a.from_on, a.to_on, a.cover_id, c.name as cover, a.said_by_name
            from absence a join staff s on s.id = a.staff_id left join staff c on c.id = a.cover_id
            where a.ended_at is null and\s""";

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Choice choice(StaffMember member) {
        return new Choice(member.id().toString(), member.name());
    }

    /** Today, by the database's clock, as whoever is away is looked up. */
    LocalDate today() {
        return jdbc.sql("select (clock_timestamp() at time zone 'Europe/London')::date")
                .query(LocalDate.class)
                .single();
    }

    /** Of one person, or of everybody in a team, now and to come. */
    List<Absence> of(UUID staffId, @Nullable UUID teamId) {
        return jdbc.sql(COLUMNS + """
                (s.id = :staff or s.team_id = :team) and a.to_on >= (clock_timestamp() at time zone 'Europe/London')::date
                order by a.from_on, s.name
                """)
                .param("staff", staffId)
                .param("team", teamId)
                .query(Absence.class)
                .list();
    }

    /** Those for which somebody covers, now and to come. */
    List<Absence> coveredBy(UUID staffId) {
        return jdbc.sql(COLUMNS + """
                a.cover_id = :staff and a.to_on >= (clock_timestamp() at time zone 'Europe/London')::date
                order by a.from_on, s.name
                """)
                .param("staff", staffId)
                .query(Absence.class)
                .list();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql(COLUMNS + "a.id = :id")
                .param("id", id)
                .query(Absence.class)
                .optional();
    }

    /** One that takes up some of the same days; nobody is away twice at once, and two would say two covers. */
    Optional<Absence> overlapping(UUID id, UUID staffId, LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS
                        + "a.staff_id = :staff and a.id <> :id and a.from_on <= :to and a.to_on >= :from limit 1")
                .param("staff", staffId)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .query(Absence.class)
                .optional();
    }

    /** Saying the same one twice changes nothing. */
    void say(StaffViewer viewer, UUID id, UUID staffId, LocalDate from, LocalDate to, @Nullable UUID coverId) {
        jdbc.sql("""
                insert into absence (id, staff_id, from_on, to_on, cover_id, said_by, said_by_name)
                values (:id, :staff, :from, :to, :cover, :by, :byName)
                on conflict do nothing
                """)
                .param("id", id)
                .param("staff", staffId)
                .param("from", from)
                .param("to", to)
                .param("cover", coverId)
                .param("by", viewer.staffId())
                .param("byName", viewer.name())
                .update();
    }

    void takeBack(UUID id) {
        jdbc.sql("update absence set ended_at = clock_timestamp() where id = :id and ended_at is null")
                .param("id", id)
                .update();
    }
}
