package heard.alerts;

import heard.access.Ids;
import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    static void quarterOfAnHourPasses(NewAlert alert) {
        Given.asService(() -> SQL.sql(
                        "update alert_recipient set until_at = until_at - interval '15 minutes' where alert_id = :id")
                .param("id", alert.id())
                .update());
    }

    /** Said three days ago; its working day is over, and nobody has read it. */
    static NewAlert raisedThreeDaysAgo(Child child) {
        NewAlert alert = toRead(child);
        Given.asService(() -> {
            SQL.sql("""
                    insert into alert (child_id, id, urgency, reason, about_id, href, raised_at, climbs_from, step, read_by)
                    values (:child, :id, 'TO_READ', 'SAID_SOMETHING', :about, :href, clock_timestamp() - interval '3 days',
                            clock_timestamp() - interval '3 days', 0, clock_timestamp() - interval '1 minute')
                    """)
                    .param("child", alert.childId())
                    .param("id", alert.id())
                    .param("about", alert.aboutId())
                    .param("href", alert.href())
                    .update();
            HeardServer.bean(Recipients.class).tell(alert.childId(), alert.id(), Ladder.READ);
        });
        return alert;
    }

    static StaffViewer viewer(StaffMember member) {
        return new StaffViewer(member.id(), member.name(), member.role(), member.teamId(), Ids.next());
    }

    /** In one transaction by this member of staff, as the front door begins it. */
    static void as(StaffMember member, Runnable work) {
        new TransactionTemplate(HeardServer.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            SQL.sql("select set_config('heard.staff_id', :staff, true)")
                    .param("staff", member.id().toString())
                    .query((rs, row) -> 0)
                    .single();
            work.run();
        });
    }

    /** In one transaction of this child's visit, as the front door begins it. */
    static void asTheChild(Child child, Runnable work) {
        new TransactionTemplate(HeardServer.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            SQL.sql(
                            "select set_config('heard.visiting_child', :child, true), set_config('heard.child_id', :child, true)")
                    .param("child", child.id().toString())
                    .query((rs, row) -> 0)
                    .single();
            work.run();
        });
    }

    static void lastSeenHalfAnHourAgo(StaffMember member) {
        SQL.sql("update login set seen_at = :then where staff_id = :staff")
                .param("then", OffsetDateTime.now(TestClock.CLOCK).minusMinutes(30))
                .param("staff", member.id())
                .update();
    }

    static int minutesSinceSeen(StaffMember member) {
        return SQL.sql("select extract(epoch from :now - max(seen_at))::int / 60 from login where staff_id = :staff")
                .param("now", OffsetDateTime.now(TestClock.CLOCK))
                .param("staff", member.id())
                .query(Integer.class)
                .single();
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
