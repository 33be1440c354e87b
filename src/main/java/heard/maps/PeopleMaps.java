package heard.maps;

import heard.access.ChildViewer;
import heard.voice.How;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    PeopleMaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version without what is on it. */
    public record Version(int version, String savedBy, OffsetDateTime savedAt) {}

    private record Key(UUID mapId, int version) {}

    /** As each of them stands now, the latest day first. */
    public List<PeopleMap> of(UUID childId) {
        return filled(
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
        return filled(
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

    Optional<PeopleMap> version(UUID childId, UUID id, int version) {
        return filled(
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
        return filled(
                        childId,
                        jdbc.sql("select " + COLUMNS + " from people_map where child_id = :child and save_id = :save")
                                .param("child", childId)
                                .param("save", saveId)
                                .query((rs, row) -> map(rs))
                                .list())
                .stream()
                .findFirst();
    }

    /** What the child has made in this stay, unless somebody else has changed it since. */
    Optional<PeopleMap> madeBy(ChildViewer viewer) {
        return filled(
                        viewer.childId(),
                        jdbc.sql("select " + COLUMNS + """
                        from people_map m
                        where child_id = :child and visit_id = :visit
                          and not exists (select from people_map n
                                          where n.child_id = m.child_id and n.id = m.id and n.version > m.version)
                        order by saved_at desc limit 1
                        """)
                                .param("child", viewer.childId())
                                .param("visit", viewer.visitId())
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
            addMembers(map);
            addTies(map);
        }
        return added == 1;
    }

    private void addMembers(PeopleMap map) {
        int number = 0;
        for (Member member : map.members()) {
            number++;
            jdbc.sql("""
                    insert into people_map_member (child_id, map_id, version, id, number, name, who, what, near, line, shape, born, died,
                        home, words)
                    values (:child, :map, :version, :id, :number, :name, :who, :what, :near, :line, :shape, :born, :died, :home, :words)
                    """)
                    .param("child", map.childId())
                    .param("map", map.id())
                    .param("version", map.version())
                    .param("id", member.id())
                    .param("number", number)
                    .param("name", member.name())
                    .param("who", member.who())
                    .param("what", member.what().name())
                    .param("near", member.near() == null ? null : member.near().name())
                    .param("line", member.line() == null ? null : member.line().name())
                    .param("shape", member.shape().name())
                    .param("born", member.born())
                    .param("died", member.died())
                    .param("home", member.home())
                    .param("words", member.words())
                    .update();
        }
    }

    private void addTies(PeopleMap map) {
        int number = 0;
        for (Tie tie : map.ties()) {
            number++;
            jdbc.sql("""
                    insert into people_map_tie (child_id, map_id, version, number, from_id, bond, to_id)
                    values (:child, :map, :version, :number, :from, :bond, :to)
                    """)
                    .param("child", map.childId())
                    .param("map", map.id())
                    .param("version", map.version())
                    .param("number", number)
                    .param("from", tie.from())
                    .param("bond", tie.bond().name())
                    .param("to", tie.to())
                    .update();
        }
    }

    /** With everybody who is on them. */
    private List<PeopleMap> filled(UUID childId, List<PeopleMap> maps) {
        if (maps.isEmpty()) {
            return maps;
        }
        UUID[] ids = maps.stream().map(PeopleMap::id).toArray(UUID[]::new);
        Integer[] versions = maps.stream().map(PeopleMap::version).toArray(Integer[]::new);
        Map<Key, List<Member>> members = new HashMap<>();
        jdbc.sql("""
                select * from people_map_member
                where child_id = :child and (map_id, version) in (select * from unnest(:ids, :versions))
                order by map_id, version, number
                """)
                .param("child", childId)
                .param("ids", ids)
                .param("versions", versions)
                .query(rs -> {
                    members.computeIfAbsent(key(rs), key -> new ArrayList<>()).add(member(rs));
                });
        Map<Key, List<Tie>> ties = new HashMap<>();
        jdbc.sql("""
                select * from people_map_tie
                where child_id = :child and (map_id, version) in (select * from unnest(:ids, :versions))
                order by map_id, version, number
                """)
                .param("child", childId)
                .param("ids", ids)
                .param("versions", versions)
                .query(rs -> {
                    ties.computeIfAbsent(key(rs), key -> new ArrayList<>())
                            .add(new Tie(
                                    rs.getObject("from_id", UUID.class),
                                    Bond.valueOf(rs.getString("bond")),
                                    rs.getObject("to_id", UUID.class)));
                });
        return maps.stream()
                .map(map -> {
                    Key key = new Key(map.id(), map.version());
                    return map.with(members.getOrDefault(key, List.of()), ties.getOrDefault(key, List.of()));
                })
                .toList();
    }

    private static Key key(ResultSet rs) throws SQLException {
        return new Key(rs.getObject("map_id", UUID.class), rs.getInt("version"));
    }

    private static Member member(ResultSet rs) throws SQLException {
        String near = rs.getString("near");
        String line = rs.getString("line");
        return new Member(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("who"),
                What.valueOf(rs.getString("what")),
                near == null ? null : Near.valueOf(near),
                line == null ? null : Line.valueOf(line),
                Shape.valueOf(rs.getString("shape")),
                rs.getObject("born", Integer.class),
                rs.getObject("died", Integer.class),
                rs.getObject("home", Integer.class),
                rs.getString("words"));
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
