package heard.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Everybody who works here. */
@Repository
public class Staff {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Staff(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    public Optional<StaffMember> find(UUID id) {
        return jdbc.sql("select id, user_name, name, role, team_id from staff where id = :id")
                .param("id", id)
                .query(StaffMember.class)
                .optional();
    }

    public Optional<StaffMember> findByUserName(String userName) {
        return jdbc.sql("select id, user_name, name, role, team_id from staff where user_name = lower(:name)")
                .param("name", userName)
                .query(StaffMember.class)
                .optional();
    }

    /** Who works here now, by name; of one team when it is named. */
    public List<StaffMember> current(@Nullable UUID teamId) {
        return jdbc.sql("""
                select id, user_name, name, role, team_id from staff
                where left_on is null and (:team::uuid is null or team_id = :team)
                order by name
                """).param("team", teamId).query(StaffMember.class).list();
    }

    /** Adding the same person twice changes nothing. */
    public void add(StaffMember member, String password) {
        addHashed(member, String.valueOf(passwords.encode(password)));
    }

    /** Made-up people with one password for all, hashed once: hashing is slow on purpose. */
    public void addMadeUp(Collection<StaffMember> members, String password) {
        String hash = String.valueOf(passwords.encode(password));
        members.forEach(member -> addHashed(member, hash));
    }

    private void addHashed(StaffMember member, String hash) {
        jdbc.sql("""
                insert into staff (id, user_name, password_hash, name, role, team_id)
                values (:id, lower(:userName), :hash, :name, :role, :team)
                on conflict do nothing
                """)
                .param("id", member.id())
                .param("userName", member.userName())
                .param("hash", hash)
                .param("name", member.name())
                .param("role", member.role().name())
                .param("team", member.teamId())
                .update();
    }

    /** From now on they can neither sign in nor go on; what they wrote stays theirs. */
    public void leave(UUID id, LocalDate on) {
        jdbc.sql("update staff set left_on = :day where id = :id and left_on is null")
                .param("day", on)
                .param("id", id)
                .update();
        endSignIns(id);
    }

    /** Whoever was signed in by the old one is out. */
    public void changePassword(UUID id, String password) {
        jdbc.sql("update staff set password_hash = :hash where id = :id")
                .param("hash", String.valueOf(passwords.encode(password)))
                .param("id", id)
                .update();
        endSignIns(id);
    }

    private void endSignIns(UUID id) {
        jdbc.sql("update login set revoked_at = clock_timestamp() where staff_id = :id and revoked_at is null")
                .param("id", id)
                .update();
    }

    Optional<String> passwordHash(String userName) {
        return jdbc.sql("select password_hash from staff where user_name = lower(:name) and left_on is null")
                .param("name", userName)
                .query(String.class)
                .optional();
    }
}
