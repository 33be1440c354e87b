package heard.story;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who turned which story on and off. Called after the child was found through the viewer, or within their own visit. */
@Repository
public class Switches {

    private final JdbcClient jdbc;

    Switches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Setting of(UUID childId) {
        return new Setting(
                jdbc.sql("""
                select child_id, id, side, turned_on, note, staff_id, by_name, visit_id, at from story_turn
                where child_id = :child order by at desc
                """).param("child", childId).query(Turn.class).list());
    }

    /** Once: the same turn again changes nothing. When it was, the database says. */
    public void turn(Turn turn) {
        jdbc.sql("""
                insert into story_turn (child_id, id, side, turned_on, note, staff_id, by_name, visit_id)
                values (:child, :id, :side, :on, :note, :staff, :name, :visit)
                on conflict do nothing
                """)
                .param("child", turn.childId())
                .param("id", turn.id())
                .param("side", turn.side().name())
                .param("on", turn.turnedOn())
                .param("note", turn.note())
                .param("staff", turn.staffId())
                .param("name", turn.byName())
                .param("visit", turn.visitId())
                .update();
    }
}
