package heard.alerts;

import heard.access.ServiceRun;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox: who is to be told by mail that there is something. Written with the alert; sent afterwards by whichever node claims it.
 * A claim holds for two minutes of the database's clock, and only who holds it may say what became of it.
 */
@Repository
class Mails {

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final ServiceRun service;

    Mails(JdbcClient jdbc, ServiceRun service) {
        this.jdbc = jdbc;
        this.service = service;
    }

    /** @param mail the address as it is now; null when it was taken away since */
    record ToSend(
            UUID childId, UUID id, UUID staffId, @Nullable String mail) {}

    /** What became of the mail of one alert to one person, for those who look at it. */
    record Told(
            UUID staffId,
            int step,
            String state,
            OffsetDateTime writtenAt,
            @Nullable OffsetDateTime endedAt,
            int tries) {}

    /** Takes what is due, and all else that is due to the same people: they get one mail of it. What needs no mail any more, because somebody acknowledged it since, is put away. */
    List<ToSend> claim(UUID claim) {
        return service.inOneTransaction(() -> {
            jdbc.sql("""
                    update mail m set state = 'NOT_NEEDED', ended_at = clock_timestamp()
                    where m.state = 'WAITING' and m.due_at <= clock_timestamp()
                      and (m.claimed_until is null or m.claimed_until < clock_timestamp())
                      and exists (select from alert a
                                  where a.child_id = m.child_id and a.id = m.alert_id and a.closed_at is not null)
                    """).update();
            return jdbc.sql("""
                    with first as (
                        select staff_id from mail
                        where state = 'WAITING' and due_at <= clock_timestamp()
                          and (claimed_until is null or claimed_until < clock_timestamp())
                        order by due_at limit :most
                        for update skip locked
                    ), due as (
                        select child_id, id from mail
                        where state = 'WAITING' and due_at <= clock_timestamp()
                          and (claimed_until is null or claimed_until < clock_timestamp())
                          and staff_id in (select staff_id from first)
                        for update skip locked
                    )
                    update mail m
                    set claim = :claim, claimed_until = clock_timestamp() + interval '2 minutes', tries = m.tries + 1
                    from due d, staff s
                    where m.child_id = d.child_id and m.id = d.id and s.id = m.staff_id
                    returning m.child_id, m.id, m.staff_id, s.mail
                    """)
                    .param("most", AT_ONCE)
                    .param("claim", claim)
                    .query(ToSend.class)
                    .list();
        });
    }

    void sent(UUID claim, UUID staffId) {
        end(claim, staffId, "SENT", null);
    }

    /**
     * The address does not exist, or its server will not have it: trying again changes nothing. The alert goes to the next person
     * now, and not only when its time is up.
     */
    void refused(UUID claim, UUID staffId, String answer) {
        service.inOneTransaction(() -> {
            jdbc.sql("""
                    update alert a set climbs_at = least(a.climbs_at, clock_timestamp())
                    from mail m
                    where m.claim = :claim and m.staff_id = :staff and m.state = 'WAITING'
                      and a.child_id = m.child_id and a.id = m.alert_id and a.closed_at is null
                      and a.step = m.step and a.step < :top and a.climbs_at is not null
                    """)
                    .param("claim", claim)
                    .param("staff", staffId)
                    .param("top", Ladder.TOP)
                    .update();
            end(claim, staffId, "REFUSED", answer);
            return true;
        });
    }

    private void end(UUID claim, UUID staffId, String state, @Nullable String answer) {
        service.inOneTransaction(() -> jdbc.sql("""
                update mail set state = :state, answer = left(:answer, 300), ended_at = clock_timestamp(), claim = null,
                    claimed_until = null
                where claim = :claim and staff_id = :staff and state = 'WAITING'
                """)
                .param("state", state)
                .param("answer", answer)
                .param("claim", claim)
                .param("staff", staffId)
                .update());
    }

    /**
     * Nothing can be sent just now: the server does not answer, or takes nobody's mail. It is asked again every twenty seconds for as
     * long as it takes, so that within a minute of its return all that waited is sent.
     */
    void serverAway(UUID claim) {
        service.inOneTransaction(() -> jdbc.sql("""
                update mail
                set due_at = clock_timestamp() + interval '20 seconds', claim = null, claimed_until = null
                where claim = :claim and state = 'WAITING'
                """).param("claim", claim).update());
    }

    /** This one address was not taken this time; it is tried again after a pause that grows from half a minute to five. */
    void later(UUID claim, UUID staffId) {
        service.inOneTransaction(() ->
                jdbc.sql("""
                update mail
                set due_at = clock_timestamp() + least(interval '5 minutes', interval '30 seconds' * power(2, least(tries, 9) - 1)),
                    claim = null, claimed_until = null
                where claim = :claim and staff_id = :staff and state = 'WAITING'
                """).param("claim", claim).param("staff", staffId).update());
    }

    /** Taken and never tried: as if nobody had taken them. */
    void giveBack(UUID claim) {
        service.inOneTransaction(() -> jdbc.sql("""
                update mail set tries = tries - 1, claim = null, claimed_until = null
                where claim = :claim and state = 'WAITING'
                """).param("claim", claim).update());
    }

    List<Told> about(UUID childId, UUID alertId) {
        return jdbc.sql("""
                select staff_id, step, state, written_at, ended_at, tries from mail
                where child_id = :child and alert_id = :alert order by written_at, id
                """)
                .param("child", childId)
                .param("alert", alertId)
                .query(Told.class)
                .list();
    }
}
