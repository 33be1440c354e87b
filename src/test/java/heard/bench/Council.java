package heard.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Who and what is measured: the children that {@code bin/heard load} made, all in one team, and three people. The manager may
 * know of every child of the team, the quality officer of everyone, the worker of twenty.
 */
final class Council {

    static final String MANAGER = "bench.manager";
    static final String QUALITY = "bench.quality";
    static final String WORKER = "bench.worker";
    static final String PASSWORD = "heard-bench";

    private final List<UUID> heard = new ArrayList<>();
    private final List<UUID> fresh = new ArrayList<>();

    /** @param heardChildren as many of them, by number, have entries; sessions are saved for the others */
    Council(Connection bare, int heardChildren) throws SQLException {
        try (Statement sql = bare.createStatement()) {
            ResultSet rows =
                    sql.executeQuery("select id from child where local_number like 'LOAD-%' order by local_number");
            while (rows.next()) {
                (heard.size() < heardChildren ? heard : fresh).add(rows.getObject(1, UUID.class));
            }
        }
    }

    List<UUID> heard() {
        return heard;
    }

    List<UUID> fresh() {
        return fresh;
    }

    List<UUID> all() {
        List<UUID> all = new ArrayList<>(heard);
        all.addAll(fresh);
        return all;
    }

    void people(Connection bare) throws SQLException {
        String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        UUID team = UUID.randomUUID();
        try (Statement sql = bare.createStatement()) {
            sql.execute("insert into team (id, name) values ('" + team + "', 'Everybody')");
            sql.execute("update child set team_id = '" + team + "'");
        }
        staff(bare, MANAGER, "MANAGER", team, hash);
        staff(bare, QUALITY, "QUALITY", null, hash);
        UUID worker = staff(bare, WORKER, "WORKER", null, hash);
        try (PreparedStatement sql = bare.prepareStatement(
                "insert into allocation (child_id, id, staff_id, part, started_on) values (?, gen_random_uuid(), ?, 'KEY', current_date)")) {
            for (UUID child : heard.subList(0, 20)) {
                sql.setObject(1, child);
                sql.setObject(2, worker);
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    private static UUID staff(Connection bare, String userName, String role, UUID team, String hash)
            throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement sql = bare.prepareStatement(
                "insert into staff (id, user_name, name, role, team_id, password_hash) values (?, ?, ?, ?, ?, ?)")) {
            sql.setObject(1, id);
            sql.setString(2, userName);
            sql.setString(3, userName);
            sql.setString(4, role);
            sql.setObject(5, team);
            sql.setString(6, hash);
            sql.execute();
        }
        return id;
    }
}
