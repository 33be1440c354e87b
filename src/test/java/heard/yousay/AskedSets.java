package heard.yousay;

import heard.access.Ids;
import heard.children.Child;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets of questions that wait for a child. */
public final class AskedSets {

    public static final String MIDDLE = "any-time-middle";

    private AskedSets() {}

    /** One that comes with the program, by its name. */
    public static UUID setId(String name) {
        return UUID.nameUUIDFromBytes(("heard question set " + name).getBytes(StandardCharsets.UTF_8));
    }

    public static void ask(Child child, String name) {
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("""
                        insert into asked (child_id, id, set_id, place, from_on, asked_by, asked_at)
                        values (:child, :id, :set, 1, :today, 'test', now())
                        """)
                .param("child", child.id())
                .param("id", Ids.next())
                .param("set", setId(name))
                .param("today", TestClock.TODAY)
                .update());
    }
}
