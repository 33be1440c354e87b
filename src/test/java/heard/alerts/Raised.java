package heard.alerts;

import heard.access.Ids;
import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Given;
import heard.testing.HeardServer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts of the running program: raising them, letting time pass by the database's clock, and looking at what was kept. */
final class Raised {

    static final JdbcClient SQL = HeardServer.bean(JdbcClient.class);

    private Raised() {}

    static NewAlert urgent(Child child) {
        return alert(child, Urgency.URGENT, Reason.CHILD_SAYS_NOT_SAFE, null);
    }

    static NewAlert toRead(Child child) {
        return alert(child, Urgency.TO_READ, Reason.SAID_SOMETHING, Ids.next());
    }

    static NewAlert alert(Child child, Urgency urgency, Reason reason, @Nullable UUID aboutId) {
        return new NewAlert(child.id(), Ids.next(), urgency, reason, aboutId, "/children/" + child.id() + "/voice");
    }

    static NewAlert raise(NewAlert alert) {
        Given.asService(() -> HeardServer.bean(Alerts.class).raise(alert));
        return alert;
    }

    static <T> T asked(Supplier<T> question) {
        return HeardServer.bean(ServiceRun.class).inOneTransaction(question);
    }

    static Alert find(NewAlert alert) {
        return asked(() -> HeardServer.bean(Alerts.class).find(alert.childId(), alert.id()))
                .orElseThrow();
    }

    /** So many minutes pass, for this alert alone, and the nodes look again. */
    static void minutesPass(NewAlert alert, int minutes) {
        Given.asService(() -> SQL.sql("""
                update alert set climbs_from = climbs_from - make_interval(mins => :minutes),
                                 climbs_at = climbs_at - make_interval(mins => :minutes)
                where child_id = :child and id = :id
                """)
                .param("minutes", minutes)
                .param("child", alert.childId())
                .param("id", alert.id())
                .update());
        HeardServer.bean(Climbs.class).climb();
    }

    /** The user names of whom it has reached. */
    static List<String> reached(NewAlert alert) {
        return asked(() -> SQL.sql("""
                select s.user_name from alert_recipient r join staff s on s.id = r.staff_id
                where r.child_id = :child and r.alert_id = :id order by r.step, s.user_name
                """)
                .param("child", alert.childId())
                .param("id", alert.id())
                .query(String.class)
                .list());
    }

    static int count(String sql, NewAlert alert) {
        return asked(() -> SQL.sql(sql)
                .param("child", alert.childId())
                .param("id", alert.id())
                .query(Integer.class)
                .single());
    }

    static void away(StaffMember member, @Nullable StaffMember cover) {
        Given.asService(() -> SQL.sql("""
                insert into absence (id, staff_id, from_on, to_on, cover_id, said_by, said_by_name)
                select :id, :staff, d.day - 1, d.day + 1, :cover, :staff, 'test'
                from (select (clock_timestamp() at time zone 'Europe/London')::date as day) d
                """)
                .param("id", Ids.next())
                .param("staff", member.id())
                .param("cover", cover == null ? null : cover.id())
                .update());
    }

    static void duty(StaffMember member, String team) {
        Given.asService(() -> SQL.sql(
                        "insert into duty (id, staff_id, team) values (:id, :staff, :team) on conflict do nothing")
                .param("id", Ids.next())
                .param("staff", member.id())
                .param("team", team)
                .update());
    }

    /** The day by the database's clock. */
    static LocalDate today() {
        return asked(() -> SQL.sql("select (clock_timestamp() at time zone 'Europe/London')::date")
                .query(LocalDate.class)
                .single());
    }
}
