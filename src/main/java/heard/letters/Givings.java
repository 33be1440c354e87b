package heard.letters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and how each letter was given. Called after the child was found through the viewer. */
@Repository
public class Givings {

    private static final String COLUMNS = """
            child_id, id, letter_id, version, given_on, way, given_by, understood, entry_id, recorded_by, recorded_by_name,
            recorded_at, corrects
            """;

    private final JdbcClient jdbc;

    Givings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it is there already, or when what it corrects was corrected by somebody else */
    public boolean add(Giving giving) {
        return jdbc.sql("insert into letter_giving (" + COLUMNS + """
                    )
                values (:child, :id, :letter, :version, :on, :way, :givenBy, :understood, :entry, :by, :name, :at, :corrects)
                on conflict do nothing
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
                        .param("corrects", giving.corrects())
                        .update()
                == 1;
    }

    /** Those that stand, the latest first. */
    List<Giving> of(UUID childId, UUID letterId) {
        return jdbc.sql("select " + COLUMNS + """
                from letter_giving g where child_id = :child and letter_id = :letter
                  and not exists (select from letter_giving c where c.child_id = g.child_id and c.corrects = g.id)
                order by given_on desc, recorded_at desc
                """)
                .param("child", childId)
                .param("letter", letterId)
                .query(Giving.class)
                .list();
    }

    /** One of this letter, whether it still stands or not. */
    Optional<Giving> find(UUID childId, UUID letterId, UUID id) {
        return jdbc.sql("select " + COLUMNS + """
                from letter_giving where child_id = :child and letter_id = :letter and id = :id
                """)
                .param("child", childId)
                .param("letter", letterId)
                .param("id", id)
                .query(Giving.class)
                .optional();
    }

    /** The one that stands where this one stood; itself where nobody put it right. */
    Giving standing(Giving giving) {
        return jdbc.sql("select " + COLUMNS + "from letter_giving where child_id = :child and corrects = :id")
                .param("child", giving.childId())
                .param("id", giving.id())
                .query(Giving.class)
                .optional()
                .map(this::standing)
                .orElse(giving);
    }
}
