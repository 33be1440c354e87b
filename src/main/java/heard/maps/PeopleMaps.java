package heard.maps;

import heard.access.ChildViewer;
import heard.voice.How;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The maps of every child, all versions. Called after the child was found through the viewer. */
@Repository
public class PeopleMaps {

    private static final String COLUMNS = """
            child_id, id, version, save_id, kind, made_on, present, how, words, language, shape, home, visit_id, staff_id, staff_name,
            saved_at
            """;

    private final JdbcClient jdbc;
    private final Members members;

    PeopleMaps(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** A version without what is on it. */
    public record Version(int version, String savedBy, OffsetDateTime savedAt) {}

    /** As each of them stands now, the latest day first. */
    public List<PeopleMap> of(UUID childId) {
        return members.filled(
                childId,
                jdbc.sql("select * from (select distinct on (id) " + COLUMNS + """
                        from people_map where child_id = :child order by id, version desc) m
                order by made_on desc, saved_at desc
                """)
                        .param("child", childId)
                        .query((rs, row) -> map(rs))
                        .list());
    }

    /** What stands now. */
    Optional<PeopleMap> latest(UUID childId, UUID id) {
        return members
                .filled(
                        childId,
                        jdbc.sql("select " + COLUMNS + """
                        from people_map where child_id = :child and id = :id order by version desc limit 1
                        """)
                                .param("child", childId)
                                .param("id", id)
                                .query((rs, row) -> map(rs))
                                .list())
                .stream()
                .findFirst();
    }

    public Optional<PeopleMap> version(UUID childId, UUID id, int version) {
        return members
                .filled(
                        childId,
                        jdbc.sql("select " + COLUMNS + """
                        from people_map where child_id = :child and id = :id and version = :version
                        """)
                                .param("child", childId)
                                .param("id", id)
                                .param("version", version)
                                .query((rs, row) -> map(rs))
                                .list())
                .stream()
                .findFirst();
    }

    /** What was saved under that id, if anything was. */
    Optional<PeopleMap> saved(UUID childId, UUID saveId) {
        return members
                .filled(
                        childId,
                        jdbc.sql("select " + COLUMNS + " from people_map where child_id = :child and save_id = :save")
                                .param("child", childId)
                                .param("save", saveId)
                                .query((rs, row) -> map(rs))
                                .list())
                .stream()
                .findFirst();
    }

    /** What the child has made of that kind in this stay, unless somebody else has changed it since. */
    Optional<PeopleMap> madeBy(ChildViewer viewer, Kind kind) {
        return members
                .filled(
                        viewer.childId(),
                        jdbc.sql("select " + COLUMNS + """
                        from people_map m
                        where child_id = :child and visit_id = :visit and kind = :kind
                          and not exists (select from people_map n
                                          where n.child_id = m.child_id and n.id = m.id and n.version > m.version)
                        order by saved_at desc limit 1
                        """)
                                .param("child", viewer.childId())
                                .param("visit", viewer.visitId())
                                .param("kind", kind.name())
                                .query((rs, row) -> map(rs))
                                .list())
                .stream()
                .findFirst();
    }

    /** Every version of one, the latest first; of what a child made step by step in one stay, the last. */
    List<Version> versions(UUID childId, UUID id) {
        return jdbc.sql("""
                select version, coalesce(staff_name, 'the child') as saved_by, saved_at
                from people_map m
                where child_id = :child and id = :id
                  and not exists (select from people_map n
                                  where n.child_id = m.child_id and n.id = m.id and n.version = m.version + 1
                                    and n.visit_id = m.visit_id)
                order by version desc
                """)
                .param("child", childId)
                .param("id", id)
                .query(Version.class)
                .list();
    }

    /** @return false when there is this version already: saved twice, or by somebody else */
    public boolean add(PeopleMap map) {
        int added = jdbc.sql("insert into people_map (" + COLUMNS + """
                ) values (:child, :id, :version, :save, :kind, :madeOn, :present, :how, :words, :language, :shape, :home, :visit, :staff,
                    :name, :at)
                on conflict do nothing
                """)
                .param("child", map.childId())
                .param("id", map.id())
                .param("version", map.version())
                .param("save", map.saveId())
                .param("kind", map.kind().name())
                .param("madeOn", map.madeOn())
                .param("present", map.present())
                .param("how", map.how().name())
                .param("words", map.words())
                .param("language", map.language())
                .param("shape", map.shape().name())
                .param("home", map.home())
                .param("visit", map.visitId())
                .param("staff", map.staffId())
                .param("name", map.staffName())
                .param("at", map.savedAt())
                .update();
        if (added == 1) {
            members.add(map);
        }
        return added == 1;
    }

    private static PeopleMap map(ResultSet rs) throws SQLException {
        return new PeopleMap(
                rs.getObject("child_id", UUID.class),
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getObject("save_id", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                rs.getObject("made_on", LocalDate.class),
                rs.getString("present"),
                How.valueOf(rs.getString("how")),
                rs.getString("words"),
                rs.getString("language"),
                Shape.valueOf(rs.getString("shape")),
                rs.getObject("home", Integer.class),
                rs.getObject("visit_id", UUID.class),
                rs.getObject("staff_id", UUID.class),
                rs.getString("staff_name"),
                rs.getObject("saved_at", OffsetDateTime.class),
                List.of(),
                List.of());
    }
}
