package heard.cards;

import heard.access.Audit;
import heard.access.ServiceRun;
import heard.access.Visits;
import heard.cards.Card.Stopped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cards that children were given. The child has been found through the viewer before any of this is asked. */
@Repository
public class Cards {

    /** Left where the card was given: came into care, went to other carers, or left care. What changes on paper alone is none. */
    private static final String MOVED = """
            exists (select from episode e where e.child_id = k.child_id
                    and ((e.started_on > (k.given_at at time zone 'Europe/London')::date and e.started_because in ('S', 'P', 'B'))
                         or (e.ended_on > (k.given_at at time zone 'Europe/London')::date and e.ended_because <> 'X1')))
            """;

    /** So many of the places where a child came in are remembered. */
    private static final int PLACES = 8;

    private final JdbcClient jdbc;
    private final Pepper pepper;
    private final PinHash pins;
    private final Visits visits;
    private final ServiceRun service;
    private final Audit audit;
    private final Clock clock;
    private final Period last;

    Cards(
            JdbcClient jdbc,
            Pepper pepper,
            PinHash pins,
            Visits visits,
            ServiceRun service,
            Audit audit,
            Clock clock,
            @Value("${heard.cards.last}") Period last) {
        this.jdbc = jdbc;
        this.pepper = pepper;
        this.pins = pins;
        this.visits = visits;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
        this.last = last;
    }

    /** The latest first. */
    List<Card> of(UUID childId) {
        return jdbc.sql("""
                select k.child_id, k.id, k.kind, g.name as given_by, k.given_at, k.expires_on, k.last_used_at, k.suspended_at,
                    k.suspended_because, k.stopped_at, k.stopped_because, s.name as stopped_by, t.wrong_pins, t.tried_at,
                    p.places_open, p.places_shut, p.place_shut_at
                from card k
                join staff g on g.id = k.given_by
                left join staff s on s.id = k.stopped_by
                cross join lateral (select coalesce(sum(times), 0) as wrong_pins, max(tried_at) as tried_at
                                    from card_try where token_hash = k.token_hash) t
                cross join lateral (select count(*) - count(shut_at) as places_open, count(shut_at) as places_shut,
                                        max(shut_at) as place_shut_at
                                    from card_place where token_hash = k.token_hash) p
                where k.child_id = :child
                order by k.given_at desc, k.id desc
                """).param("child", childId).query(Card.class).list();
    }

    Optional<Card> find(UUID childId, UUID cardId) {
        return of(childId).stream().filter(card -> card.id().equals(cardId)).findFirst();
    }

    /** Gives the card; giving the same one twice changes nothing. */
    void give(UUID childId, NewCard card, UUID staffId) {
        give(childId, card.id(), card.token(), card.pin(), staffId);
    }

    /** For a made-up council, whose cards are known to everybody. */
    public void giveMadeUp(UUID childId, UUID cardId, Token token, Pin pin, UUID staffId) {
        give(childId, cardId, token, pin, staffId);
    }

    private void give(UUID childId, UUID cardId, Token token, Pin pin, UUID staffId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                insert into card (child_id, id, token_hash, pin_hash, kind, given_by, given_at, expires_on)
                values (:child, :id, :token, :pin, :kind, :staff, :now, :expires)
                on conflict do nothing
                """)
                .param("child", childId)
                .param("id", cardId)
                .param("token", pepper.hash(token))
                .param("pin", pins.hash(pepper.seasoned(token, pin)))
                .param("kind", pin.kind().name())
                .param("staff", staffId)
                .param("now", now)
                .param("expires", LocalDate.now(clock).plus(last))
                .update();
    }

    /** Whether this card is the one that was given under its id, a moment ago: then it may be shown to whoever holds its seed. */
    boolean isJustGiven(UUID childId, NewCard card, OffsetDateTime since) {
        return jdbc.sql("""
                select exists (select from card where child_id = :child and id = :id and token_hash = :token
                               and given_at > :since and stopped_at is null)
                """)
                .param("child", childId)
                .param("id", card.id())
                .param("token", pepper.hash(card.token()))
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /**
     * Nobody comes in by it for now. When a worker says so, whoever is in by it is out with the next page. Because of wrong PINs nobody
     * is put out, for a guess must end no visit, and the child still comes in where they came in before.
     *
     * @return whether there was such a card and it was not suspended like that
     */
    boolean suspend(UUID childId, UUID cardId, Card.Suspended because, @Nullable UUID staffId) {
        boolean suspended = jdbc.sql("""
                update card set suspended_at = :now, suspended_because = :because, suspended_by = :staff
                where child_id = :child and id = :id and stopped_at is null
                  and (suspended_at is null or suspended_because = 'WRONG_PINS' and :because = 'WORKER')
                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("because", because.name())
                        .param("staff", staffId)
                        .param("child", childId)
                        .param("id", cardId)
                        .update()
                == 1;
        if (because == Card.Suspended.WORKER) {
            visits.endThoseBy(childId, cardId);
        }
        return suspended;
    }

    /**
     * Nobody comes in by it from this place for now, where the child came in before; whoever is in stays in.
     *
     * @return whether the card let somebody in from there
     */
    boolean shutPlace(UUID childId, UUID cardId, byte[] place) {
        return jdbc.sql("""
                update card_place p set shut_at = :now from card k
                where k.child_id = :child and k.id = :id and k.stopped_at is null and k.suspended_because is distinct from 'WORKER'
                  and p.token_hash = k.token_hash and p.place_mark = :place and p.shut_at is null
                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("child", childId)
                        .param("id", cardId)
                        .param("place", place)
                        .update()
                == 1;
    }

    /** Lets a card that was suspended, or shut in some places, go on everywhere, and forgets what was tried on it. */
    void resume(UUID childId, UUID cardId) {
        jdbc.sql("""
                with resumed as (
                    update card set suspended_at = null, suspended_because = null, suspended_by = null
                    where child_id = :child and id = :id and stopped_at is null
                    returning token_hash
                ), opened as (
                    update card_place p set shut_at = null from resumed r where p.token_hash = r.token_hash
                )
                delete from card_try t using resumed r where t.token_hash = r.token_hash
                """).param("child", childId).param("id", cardId).update();
    }

    /** For good, and whoever is in by it is out with the next page. A card that was stopped stays stopped for its first reason. */
    void stop(UUID childId, UUID cardId, Stopped because, @Nullable UUID staffId) {
        jdbc.sql("""
                with stopped as (
                    update card set stopped_at = :now, stopped_because = :because, stopped_by = :staff
                    where child_id = :child and id = :id and stopped_at is null
                    returning token_hash
                )
                delete from card_place p using stopped s where p.token_hash = s.token_hash
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("because", because.name())
                .param("staff", staffId)
                .param("child", childId)
                .param("id", cardId)
                .update();
        visits.endThoseBy(childId, cardId);
    }

    /**
     * The card works there; noted that the child came in by it and where. Forgotten is what was tried in that place, or in all that are
     * not known: whoever guesses elsewhere has no more tries because the child comes in at home.
     *
     * @param known whether the child came in from that place before
     */
    boolean use(UUID childId, UUID cardId, byte[] place, boolean known) {
        return jdbc.sql("""
                with used as (
                    update card k set last_used_at = :now from child c
                    where k.child_id = :child and k.id = :id and k.stopped_at is null
                      and (k.suspended_at is null or k.suspended_because = 'WRONG_PINS' and :known)
                      and k.expires_on >= :today and c.id = k.child_id and c.case_closed_on is null and not
                    """ + MOVED + """
                    returning k.token_hash
                ), forgotten as (
                    delete from card_try t using used u
                    where t.token_hash = u.token_hash and t.place_mark = case when :known then :place else ''::bytea end
                ), left_behind as (
                    delete from card_place p using used u
                    where p.token_hash = u.token_hash and p.place_mark in
                        (select o.place_mark from card_place o where o.token_hash = u.token_hash and o.place_mark <> :place
                         order by o.came_in_at desc offset :others)
                )
                insert into card_place (token_hash, place_mark, came_in_at)
                select token_hash, :place, clock_timestamp() from used
                on conflict (token_hash, place_mark) do update set came_in_at = excluded.came_in_at
                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("today", LocalDate.now(clock))
                        .param("child", childId)
                        .param("id", cardId)
                        .param("place", place)
                        .param("known", known)
                        .param("others", PLACES - 1)
                        .update()
                == 1;
    }

    record Found(UUID childId, UUID cardId) {}

    /** Stops the cards of children who moved or whose case was closed, and ends their visits. For the job. */
    int stopWhereTheChildLeft() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return service.inOneTransaction(() -> {
            List<Found> stopped = jdbc.sql("""
                    with stopped as (
                        update card k
                        set stopped_at = :now, stopped_because = case when c.case_closed_on is null then 'MOVED' else 'CLOSED' end
                        from child c
                        where c.id = k.child_id and k.stopped_at is null and (c.case_closed_on is not null or
                        """ + MOVED + """
                        ) returning k.child_id, k.id as card_id, k.token_hash
                    ), places as (
                        delete from card_place p using stopped s where p.token_hash = s.token_hash
                    )
                    select child_id, card_id from stopped
                    """)
                    .param("now", now)
                    .query(Found.class)
                    .list();
            jdbc.sql("""
                    update visit set ended_at = :now
                    where ended_at is null and (child_id, card_id) in (select unnest(:children::uuid[]), unnest(:cards::uuid[]))
                    """)
                    .param("now", now)
                    .param("children", ids(stopped.stream().map(Found::childId).toList()))
                    .param("cards", ids(stopped.stream().map(Found::cardId).toList()))
                    .update();
            audit.wroteByService(
                    "cards",
                    Arrays.asList(ids(stopped.stream().map(Found::childId).toList())),
                    "card",
                    null);
            return stopped.size();
        });
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
