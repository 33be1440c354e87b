package heard.story;

import heard.access.ChildViewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where in their story each child is, within one stay. */
@Repository
class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Place of(ChildViewer viewer) {
        return jdbc.sql("""
                select at, thing, thing_id, from_item from story_place where child_id = :child and visit_id = :visit
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .query(Place.class)
                .optional()
                .orElse(Place.BEGINNING);
    }

    void turnTo(ChildViewer viewer, Place place) {
        jdbc.sql("""
                insert into story_place (child_id, visit_id, at, thing, thing_id, from_item)
                values (:child, :visit, :at, :thing, :id, :from)
                on conflict (child_id, visit_id) do update
                set at = excluded.at, thing = excluded.thing, thing_id = excluded.thing_id, from_item = excluded.from_item
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .param("at", place.at().name())
                .param("thing", place.thing() == null ? null : place.thing().name())
                .param("id", place.thingId())
                .param("from", place.fromItem())
                .update();
    }
}
