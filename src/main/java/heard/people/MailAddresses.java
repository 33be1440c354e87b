package heard.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each person who works here is told that there is something in Heard. */
@Repository
public class MailAddresses {

    private final JdbcClient jdbc;

    MailAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it has the shape of an address; whether anybody reads it is for the mail server to say. */
    public static boolean isOne(String typed) {
        return typed.length() <= 254 && typed.matches("[^@\\s<>,;:\"]+@[^@\\s<>,;:\".]+(\\.[^@\\s<>,;:\".]+)*");
    }

    /** @param address null: told in the program alone */
    public void set(UUID staffId, @Nullable String address) {
        jdbc.sql("update staff set mail = :mail where id = :id")
                .param("mail", address)
                .param("id", staffId)
                .update();
    }
}
