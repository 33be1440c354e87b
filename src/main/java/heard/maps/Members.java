package heard.maps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on each version of a map, and how they belong together. */
@Repository
class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID mapId, int version) {}

    void add(PeopleMap map) {
        int number = 0;
        for (Member member : map.members()) {
            add(map, ++number, member);
        }
        number = 0;
        for (Tie tie : map.ties()) {
            add(map, ++number, tie);
        }
    }

    private void add(PeopleMap map, int number, Member member) {
        jdbc.sql("""
                insert into people_map_member (child_id, map_id, version, id, number, name, who, what, near, line, shape, born, died,
                    home, lives, words)
                values (:child, :map, :version, :id, :number, :name, :who, :what, :near, :line, :shape, :born, :died, :home, :lives,
                    :words)
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
                .param("lives", member.lives() == null ? null : member.lives().name())
                .param("words", member.words())
                .update();
    }

    private void add(PeopleMap map, int number, Tie tie) {
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

    /** With everybody who is on them. */
    List<PeopleMap> filled(UUID childId, List<PeopleMap> maps) {
        if (maps.isEmpty()) {
            return maps;
        }
        Map<Key, List<Member>> members = of(maps, childId, "people_map_member", Members::member);
        Map<Key, List<Tie>> ties = of(maps, childId, "people_map_tie", Members::tie);
        return maps.stream()
                .map(map -> {
                    Key key = new Key(map.id(), map.version());
                    return map.with(members.getOrDefault(key, List.of()), ties.getOrDefault(key, List.of()));
                })
                .toList();
    }

    /** What this table holds of these versions, in the order in which it was told. */
    private <T> Map<Key, List<T>> of(List<PeopleMap> maps, UUID childId, String table, RowMapper<T> rows) {
        Map<Key, List<T>> found = new HashMap<>();
        jdbc.sql("select * from " + table + """
                 where child_id = :child and (map_id, version) in (select * from unnest(:ids, :versions))
                order by map_id, version, number
                """)
                .param("child", childId)
                .param("ids", maps.stream().map(PeopleMap::id).toArray(UUID[]::new))
                .param("versions", maps.stream().map(PeopleMap::version).toArray(Integer[]::new))
                .query(rs -> {
                    found.computeIfAbsent(key(rs), key -> new ArrayList<>()).add(rows.mapRow(rs, 0));
                });
        return found;
    }

    private static Key key(ResultSet rs) throws SQLException {
        return new Key(rs.getObject("map_id", UUID.class), rs.getInt("version"));
    }

    private static Tie tie(ResultSet rs, int row) throws SQLException {
        return new Tie(
                rs.getObject("from_id", UUID.class),
                Bond.valueOf(rs.getString("bond")),
                rs.getObject("to_id", UUID.class));
    }

    private static Member member(ResultSet rs, int row) throws SQLException {
        String near = rs.getString("near");
        String line = rs.getString("line");
        String lives = rs.getString("lives");
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
                lives == null ? null : Lives.valueOf(lives),
                rs.getString("words"));
    }
}
