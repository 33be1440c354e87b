package heard.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works with which child. The child has been found through the viewer before any of this is asked. */
@Repository
public class Allocations {

    private final JdbcClient jdbc;

    Allocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who works with the child now: the key worker first, then the reviewing officer. */
    public List<Allocation> current(UUID childId) {
        return jdbc.sql("""
                select a.child_id, a.id, a.staff_id, s.name as staff_name, a.part, a.started_on
                from allocation a join staff s on s.id = a.staff_id
                where a.child_id = :child and a.ended_on is null
                order by array_position(array['KEY', 'IRO', 'ALSO'], a.part), a.started_on
                """).param("child", childId).query(Allocation.class).list();
    }

    /** Who worked with the child when, the earliest first. @param endedOn null for who does now */
    public record Term(
            String staffName,
            Part part,
            LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    public List<Term> terms(UUID childId) {
        return jdbc.sql("""
                select s.name as staff_name, a.part, a.started_on, a.ended_on
                from allocation a join staff s on s.id = a.staff_id
                where a.child_id = :child
                order by a.started_on, a.id
                """).param("child", childId).query(Term.class).list();
    }

    /** From that day on this person has the part; whoever had it until then has it no longer. Saying it twice changes nothing. */
    public void allocate(UUID childId, UUID id, UUID staffId, Part part, LocalDate from) {
        if (part != Part.ALSO) {
            jdbc.sql("""
                    update allocation set ended_on = greatest(:from, started_on)
                    where child_id = :child and part = :part and ended_on is null and staff_id <> :staff
                    """)
                    .param("child", childId)
                    .param("part", part.name())
                    .param("staff", staffId)
                    .param("from", from)
                    .update();
        }
        jdbc.sql("""
                insert into allocation (child_id, id, staff_id, part, started_on)
                select :child, :id, :staff, :part, :from
                where not exists (select from allocation
                                  where child_id = :child and staff_id = :staff and part = :part and ended_on is null)
                on conflict do nothing
                """)
                .param("child", childId)
                .param("id", id)
                .param("staff", staffId)
                .param("part", part.name())
                .param("from", from)
                .update();
    }
}
