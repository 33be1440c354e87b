package heard.asking;

import heard.access.NeedToKnow;
import heard.children.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sets that go to many children at once, in one statement whatever their number. */
@Repository
class Sendings {

    /** Open cases alone; and nobody for whom the same set waits already. */
    private static final String TO = " from child c where " + NeedToKnow.C_ID + """
             and c.case_closed_on is null
             and (cast(:bornBy as date) is null or c.born_on <= :bornBy)
             and (cast(:bornAfter as date) is null or c.born_on > :bornAfter)
             and (cast(:status as text) is null or c.status = :status)
             and (cast(:until as date) is null
                  or exists (select from next_review n where n.child_id = c.id and n.due_on between :today and :until))
             and not exists (select from asked a
                             where a.child_id = c.id and a.set_id = :set and a.taken_away_at is null
                               and not exists (select from asked_answered d
                                               where d.child_id = a.child_id and d.asked_id = a.id))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sendings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int count(UUID setId, SendingForm to) {
        return to(jdbc.sql("select count(*)" + TO), setId, to)
                .query(Integer.class)
                .single();
    }

    private StatementSpec to(StatementSpec statement, UUID setId, SendingForm to) {
        LocalDate today = LocalDate.now(clock);
        Integer from = to.ages().from();
        Integer upTo = to.ages().to();
        Integer within = to.withinDays();
        Status status = to.statusChosen();
        return statement
                .param("set", setId)
                .param("today", today)
                .param("bornBy", from == null ? null : today.minusYears(from), java.sql.Types.DATE)
                .param("bornAfter", upTo == null ? null : today.minusYears(upTo + 1L), java.sql.Types.DATE)
                .param("until", within == null ? null : today.plusDays(within), java.sql.Types.DATE)
                .param("status", status == null ? null : status.name(), java.sql.Types.VARCHAR);
    }

    /**
     * Once for each child, and the same id twice is once.
     *
     * @return the children it went to
     */
    List<UUID> send(UUID id, UUID setId, SendingForm to, int counted, String by) {
        boolean isNew = begin(id, setId, to, counted, by);
        return !isNew
                ? List.of()
                : to(jdbc.sql("""
                insert into asked (child_id, id, set_id, place, from_on, sending_id, asked_by, asked_at)
                select c.id, uuid_v7(), :set, :place, :from, :id, :by, :at
                """ + TO + " on conflict do nothing returning child_id"), setId, to)
                        .param("id", id)
                        .param("place", Waiting.SENT_PLACE)
                        .param("from", to.fromDay())
                        .param("by", by)
                        .param("at", OffsetDateTime.now(clock))
                        .query(UUID.class)
                        .list();
    }

    private boolean begin(UUID id, UUID setId, SendingForm to, int counted, String by) {
        Status status = to.statusChosen();
        return jdbc.sql("""
                insert into sending (id, set_id, age_from, age_to, status, meeting_within, from_on, children, sent_by, sent_at)
                values (:id, :set, :ageFrom, :ageTo, :status, :within, :from, :children, :by, :at)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("set", setId)
                        .param("ageFrom", to.ages().from())
                        .param("ageTo", to.ages().to())
                        .param("status", status == null ? null : status.name())
                        .param("within", to.withinDays())
                        .param("from", to.fromDay())
                        .param("children", counted)
                        .param("by", by)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from sending where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Of this set, the latest first. */
    List<Sending> of(UUID setId) {
        return jdbc.sql("""
                select s.id, s.age_from, s.age_to, s.status, s.meeting_within, s.from_on, s.children, s.sent_by, s.sent_at,
                       (select count(*) from asked a join asked_answered d on d.child_id = a.child_id and d.asked_id = a.id
                        where a.sending_id = s.id) as answered
                from sending s where s.set_id = :set order by s.sent_at desc
                """).param("set", setId).query(Sending.class).list();
    }

    @Nullable
    Sending find(UUID setId, UUID id) {
        return of(setId).stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
