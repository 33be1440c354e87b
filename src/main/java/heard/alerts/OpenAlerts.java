package heard.alerts;

import heard.access.NeedToKnow;
import heard.access.StaffViewer;
import heard.children.BannerNotes;
import heard.pages.England;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of alerts: open ones, answers that nobody read in time, and what became of those that are done. */
@Repository
public class OpenAlerts {

    /** More on one page are no list that anybody works through; the number in all is said. */
    static final int MOST = 100;

    private static final String LISTED = """
            select a.child_id, a.id, a.urgency, a.reason, a.href, a.causes, a.raised_at, a.climbs_at, a.step, a.read_by, a.closed_at,
                   a.closed_by_name, a.done, clock_timestamp() as now, count(*) over () as ahead,
                   c.local_number, c.given_name, c.family_name, c.name_used, c.pronouns, c.born_on, c.communication,
                   (select string_agg(f.text, ' · ' order by f.added_on, f.id) from child_alert f
                    where f.child_id = c.id and f.ended_on is null) as flags,
                   w.name as worker, coalesce(w.has_left, false) as worker_left, coalesce(w.is_away, false) as worker_away,
                   (select string_agg(s.name, ', ' order by r.step desc, s.name)
                    from alert_recipient r join staff s on s.id = r.staff_id
                    where r.child_id = a.child_id and r.alert_id = a.id
                      and r.step = (select max(l.step) from alert_recipient l
                                    where l.child_id = a.child_id and l.alert_id = a.id)) as with_whom,
                   (select max(r.part) from alert_recipient r
                    where r.child_id = a.child_id and r.alert_id = a.id
                      and r.step = (select max(l.step) from alert_recipient l
                                    where l.child_id = a.child_id and l.alert_id = a.id)) as climbed_to,
                   exists (select from mail m where m.child_id = a.child_id and m.alert_id = a.id and m.state = 'REFUSED') as bounced
            from alert a join child c on c.id = a.child_id
            left join lateral (
                select s.name, s.left_on is not null as has_left, exists (select from absence b where b.staff_id = s.id and b.ended_at is null
                       and (clock_timestamp() at time zone 'Europe/London')::date between b.from_on and b.to_on) as is_away
                from allocation k join staff s on s.id = k.staff_id
                where k.child_id = c.id and k.part = 'KEY' and k.ended_on is null) w on true
            where\s""" + NeedToKnow.C_ID + " and ";

    private static final String MINE = """
            exists (select from alert_recipient r
                    where r.child_id = a.child_id and r.alert_id = a.id and r.staff_id = :staff)
            """;

    private final JdbcClient jdbc;

    OpenAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are open for somebody, and how many of those are urgent. */
    public record Count(int alerts, int urgent) {}

    /** As the front door does, for this transaction only. */
    void tell(StaffViewer viewer) {
        jdbc.sql("select set_config('heard.staff_id', ?, true), set_config('heard.child_id', '', true)")
                .param(viewer.staffId().toString())
                .query((rs, row) -> 0)
                .single();
    }

    /** For the top of every page about the child: the urgent ones first, the one that is open longest behind the link. */
    List<BannerNotes.Note> notes(UUID childId) {
        record Open(Urgency urgency, int number, UUID longest) {}
        return jdbc.sql("""
                        select urgency, count(*)::int as number, (array_agg(id order by raised_at, id))[1] as longest
                        from alert where child_id = :child and closed_at is null
                        group by urgency order by urgency desc
                        """).param("child", childId).query(Open.class).stream()
                .map(open -> {
                    boolean urgent = open.urgency() == Urgency.URGENT;
                    String words = open.number() == 1
                            ? urgent ? "Urgent alert open" : "Something to read"
                            : open.number() + (urgent ? " urgent alerts open" : " things to read");
                    return new BannerNotes.Note(words, "/children/" + childId + "/alerts/" + open.longest(), urgent);
                })
                .toList();
    }

    Count count(StaffViewer viewer) {
        return jdbc.sql("""
                select count(*)::int as alerts, (count(*) filter (where a.urgency = 'URGENT'))::int as urgent
                from alert_recipient r join alert a on a.child_id = r.child_id and a.id = r.alert_id and a.closed_at is null
                where r.staff_id = :staff and r.until_at > clock_timestamp()
                  and /*need-to-know*/ a.child_id = any ((select permitted_children())::uuid[]) /*end*/
                """).param("staff", viewer.staffId()).query(Count.class).single();
    }

    /**
     * The urgent ones first, then whichever has waited longest.
     *
     * @param after how many of them come before this page
     */
    List<Listed> open(StaffViewer viewer, boolean mine, int after) {
        return jdbc.sql(LISTED + "a.closed_at is null and " + (mine ? MINE : "true")
                        + " order by a.urgency desc, a.raised_at, a.id limit :most offset :after")
                .param("staff", viewer.staffId())
                .param("after", after)
                .param("most", MOST)
                .query(Listed.class)
                .list();
    }

    /** What a child said that nobody has read, though its working day is over; the longest waiting first. */
    List<Listed> unread(int after) {
        return jdbc.sql(LISTED + """
                a.closed_at is null and a.about_id is not null and a.read_by < clock_timestamp()
                order by a.read_by, a.id limit :most offset :after
                """)
                .param("most", MOST)
                .param("after", after)
                .query(Listed.class)
                .list();
    }

    /** Those that were closed from one day to another, both included, the latest first. */
    List<Listed> done(LocalDate from, LocalDate to, @Nullable OffsetDateTime before) {
        return jdbc.sql(LISTED + """
                a.closed_at >= :from and a.closed_at < :to and (:before::timestamptz is null or a.closed_at < :before)
                order by a.closed_at desc, a.id limit :most
                """)
                .param("from", England.from(from))
                .param("to", England.from(to.plusDays(1)))
                .param("before", before)
                .param("most", MOST)
                .query(Listed.class)
                .list();
    }

    /** Whom an alert has reached, in the order in which it did. */
    List<Reached> reached(UUID childId, UUID alertId) {
        return jdbc.sql("""
                select r.staff_id, s.name, s.mail is not null as has_mail, r.part, r.covering, r.step, r.at
                from alert_recipient r join staff s on s.id = r.staff_id
                where r.child_id = :child and r.alert_id = :alert
                order by r.at, s.name
                """)
                .param("child", childId)
                .param("alert", alertId)
                .query(Reached.class)
                .list();
    }

    /** What was said in it, in the order in which it came. */
    List<Cause> causes(UUID childId, UUID alertId) {
        return jdbc.sql(
                        "select reason, at from alert_cause where child_id = :child and alert_id = :alert order by at, id")
                .param("child", childId)
                .param("alert", alertId)
                .query(Cause.class)
                .list();
    }

    /** The database's clock, by which everything here is counted. */
    OffsetDateTime now() {
        return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    public record Reached(
            UUID staffId, String name, boolean hasMail, Part part, boolean covering, int step, OffsetDateTime at) {}

    public record Cause(Reason reason, OffsetDateTime at) {}
}
