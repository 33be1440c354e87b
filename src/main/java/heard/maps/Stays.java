package heard.maps;

import heard.access.ChildViewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which page of "My people", and of "My family", each child has open in their stay. */
@Repository
class Stays {

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record At(UUID member, Step step) {}

    /** Until the transaction ends: what a child tells in two windows comes one after the other. */
    void hold(UUID childId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people map ' || cast(:child as text), 0))")
                .param("child", childId)
                .query((rs, row) -> 0)
                .single();
    }

    /** Nothing while they look over all of them. */
    Optional<At> onThePage(ChildViewer viewer, Kind kind) {
        return jdbc.sql("""
                select at_member, at_step from people_map_visit
                where child_id = :child and visit_id = :visit and kind = :kind and at_member is not null
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .param("kind", kind.name())
                .query((rs, row) -> new At(rs.getObject(1, UUID.class), Step.valueOf(rs.getString(2))))
                .optional();
    }

    void turnTo(ChildViewer viewer, Kind kind, @Nullable At at) {
        jdbc.sql("""
                insert into people_map_visit (child_id, visit_id, kind, at_member, at_step)
                values (:child, :visit, :kind, :member, :step)
                on conflict (child_id, visit_id, kind) do update
                set at_member = excluded.at_member, at_step = excluded.at_step
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .param("kind", kind.name())
                .param("member", at == null ? null : at.member())
                .param("step", at == null ? null : at.step().name())
                .update();
    }
}
