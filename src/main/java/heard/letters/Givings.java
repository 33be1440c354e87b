package heard.letters;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and how each letter was given. Called after the child was found through the viewer. */
@Repository
public class Givings {

    private final JdbcClient jdbc;

    Givings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it is there already: sent twice */
    public boolean add(Giving giving) {
        return jdbc.sql("""
                insert into letter_giving (child_id, id, letter_id, version, given_on, way, given_by, understood, entry_id,
                    recorded_by, recorded_by_name, recorded_at)
                values (:child, :id, :letter, :version, :on, :way, :givenBy, :understood, :entry, :by, :name, :at)
                on conflict (child_id, id) do nothing
                """)
                        .param("child", giving.childId())
                        .param("id", giving.id())
                        .param("letter", giving.letterId())
                        .param("version", giving.version())
                        .param("on", giving.givenOn())
                        .param("way", giving.way().name())
                        .param("givenBy", giving.givenBy())
                        .param("understood", giving.understood().name())
                        .param("entry", giving.entryId())
                        .param("by", giving.recordedBy())
                        .param("name", giving.recordedByName())
                        .param("at", giving.recordedAt())
                        .update()
                == 1;
    }

    /** The latest first. */
    List<Giving> of(UUID childId, UUID letterId) {
        return jdbc.sql("""
                select child_id, id, letter_id, version, given_on, way, given_by, understood, entry_id, recorded_by,
                    recorded_by_name, recorded_at
                from letter_giving where child_id = :child and letter_id = :letter
                order by given_on desc, recorded_at desc
                """)
                .param("child", childId)
                .param("letter", letterId)
                .query(Giving.class)
                .list();
    }
}
