package heard.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Who is told of what these children say: a worker and a manager, who both have mail. */
record Team(UUID workerId, String worker, UUID managerId, String manager) {

    static final String PASSWORD = "heard-faults";

    static Team of(Connection bare, List<UUID> children) throws SQLException {
        String name = "faults." + UUID.randomUUID().toString().substring(0, 8);
        Team team = new Team(UUID.randomUUID(), name + ".worker", UUID.randomUUID(), name + ".manager");
        UUID id = UUID.randomUUID();
        String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        try (Statement sql = bare.createStatement()) {
            sql.execute("insert into team (id, name) values ('" + id + "', '" + name + "')");
            sql.execute("update child set team_id = '" + id + "'");
            sql.execute("update allocation set ended_on = current_date where ended_on is null");
        }
        staff(bare, team.workerId, team.worker, "WORKER", id, hash);
        staff(bare, team.managerId, team.manager, "MANAGER", id, hash);
        try (PreparedStatement sql = bare.prepareStatement("""
                insert into allocation (child_id, id, staff_id, part, started_on)
                values (?, gen_random_uuid(), ?, 'KEY', current_date)
                """)) {
            for (UUID child : children) {
                sql.setObject(1, child);
                sql.setObject(2, team.workerId);
                sql.addBatch();
            }
            sql.executeBatch();
        }
        return team;
    }

    private static void staff(Connection bare, UUID id, String userName, String role, UUID team, String hash)
            throws SQLException {
        try (PreparedStatement sql = bare.prepareStatement("""
                insert into staff (id, user_name, name, role, team_id, password_hash, mail) values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            sql.setObject(1, id);
            sql.setString(2, userName);
            sql.setString(3, userName);
            sql.setString(4, role);
            sql.setObject(5, team);
            sql.setString(6, hash);
            sql.setString(7, address(userName));
            sql.execute();
        }
    }

    static String address(String userName) {
        return userName + "@council.example";
    }

    /** How many mails to the two of them are in this state. */
    String mails(String state) {
        return "select count(*) from mail where state = '%s' and staff_id in ('%s', '%s')"
                .formatted(state, workerId, managerId);
    }
}
