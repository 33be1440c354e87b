package heard.people;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Team> all() {
        return jdbc.sql("select id, name from team order by name")
                .query(Team.class)
                .list();
    }

    /** Adding the same team twice changes nothing. */
    public void add(UUID id, String name) {
        jdbc.sql("insert into team (id, name) values (:id, :name) on conflict do nothing")
                .param("id", id)
                .param("name", name)
                .update();
    }
}
