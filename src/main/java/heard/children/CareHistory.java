package heard.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a council's own system says of its children's time in care, brought in set by set. Only for a service run. Names, teams and
 * whatever else people wrote here are never touched, and what is no longer said stays.
 *
 * <p>A list is brought in by one statement. {@code given} names what was told at all: an empty value of anything else overwrites
 * nothing.
 */
@Repository
public class CareHistory {

    private final JdbcClient jdbc;

    CareHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sex F, M or U; null when it is not said */
    public record Person(
            String number,
            LocalDate bornOn,
            @Nullable String sex,
            @Nullable String ethnicity,
            @Nullable String upn) {}

    /** With the return's own codes. @param ordinal tells episodes that start on one day apart */
    public record Episode(
            String number,
            LocalDate startedOn,
            int ordinal,
            @Nullable String startedBecause,
            @Nullable String legalStatus,
            @Nullable String need,
            @Nullable String placement,
            @Nullable String provider,
            @Nullable LocalDate endedOn,
            @Nullable String endedBecause,
            @Nullable String changeReason) {}

    public record Review(
            String number,
            LocalDate heldOn,
            int ordinal,
            @Nullable String participation) {}

    /** A row that was written; one that said nothing new is not among them. */
    public record Written(UUID childId, boolean added) {}

    public Map<String, LocalDate> birthsByNumber() {
        record Birth(String localNumber, LocalDate bornOn) {}
        return jdbc.sql("select local_number, born_on from child").query(Birth.class).stream()
                .collect(Collectors.toMap(Birth::localNumber, Birth::bornOn));
    }

    public Map<String, UUID> idsByNumber() {
        record Id(String localNumber, UUID id) {}
        return jdbc.sql("select local_number, id from child").query(Id.class).stream()
                .collect(Collectors.toMap(Id::localNumber, Id::id));
    }

    /** An ethnicity or a UPN that is told as empty is emptied; the sex is kept, since every child has one. */
    public List<Written> changePeople(List<Person> people, Set<String> given) {
        return people(people, given, LocalDate.EPOCH, """
                update child c set
                    born_on = s.born_on, sex = s.sex, ethnicity = s.ethnicity, upn = s.upn,
                    version = c.version + 1, changed_at = clock_timestamp()
                from (select k.id, r.born_on, coalesce(r.sex, k.sex) as sex,
                             case when 'ethnicity' = any (:given::text[]) then r.ethnicity else k.ethnicity end as ethnicity,
                             case when 'upn' = any (:given::text[]) then r.upn else k.upn end as upn
                      from unnest(:number::text[], :bornOn::date[], :sex::text[], :ethnicity::text[], :upn::text[])
                               as r (number, born_on, sex, ethnicity, upn)
                      join child k on k.local_number = r.number) s
                where c.id = s.id and (c.born_on, c.sex, c.ethnicity, c.upn) is distinct from (s.born_on, s.sex, s.ethnicity, s.upn)
                returning c.id as child_id, false as added
                """);
    }

    /**
     * Children whom nobody here knew: without a team, so that a manager allocates them, and with no open case until an episode
     * says that there is one.
     */
    public List<Written> addPeople(List<Person> people, LocalDate today) {
        return people(people, Set.of(), today, """
                insert into child (id, local_number, born_on, sex, ethnicity, upn, status, case_opened_on, case_closed_on)
                select uuid_v7(), r.number, r.born_on, coalesce(r.sex, 'U'), r.ethnicity, r.upn, 'OTHER', :today, :today
                from unnest(:number::text[], :bornOn::date[], :sex::text[], :ethnicity::text[], :upn::text[])
                         as r (number, born_on, sex, ethnicity, upn)
                where not exists (select from child c where c.local_number = r.number)
                on conflict do nothing
                returning id as child_id, true as added
                """);
    }

    private List<Written> people(List<Person> people, Set<String> given, LocalDate today, String sql) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("given", given.toArray(String[]::new))
                .param("number", texts(people, Person::number))
                .param("bornOn", texts(people, Person::bornOn))
                .param("sex", texts(people, Person::sex))
                .param("ethnicity", texts(people, Person::ethnicity))
                .param("upn", texts(people, Person::upn))
                .query(Written.class)
                .list();
    }

    public List<Written> mergeEpisodes(List<Episode> episodes, Set<String> given) {
        return jdbc.sql("""
                insert into episode (child_id, started_on, ordinal, started_because, legal_status, need, placement, provider,
                    ended_on, ended_because, change_reason)
                select c.id, r.started_on, r.ordinal,
                    case when 'startedBecause' = any (g.given) then r.started_because else e.started_because end,
                    case when 'legalStatus' = any (g.given) then r.legal_status else e.legal_status end,
                    case when 'need' = any (g.given) then r.need else e.need end,
                    case when 'placement' = any (g.given) then r.placement else e.placement end,
                    case when 'provider' = any (g.given) then r.provider else e.provider end,
                    case when 'endedOn' = any (g.given) then r.ended_on else e.ended_on end,
                    case when 'endedBecause' = any (g.given) then r.ended_because else e.ended_because end,
                    case when 'changeReason' = any (g.given) then r.change_reason else e.change_reason end
                from unnest(:number::text[], :startedOn::date[], :ordinal::int[], :startedBecause::text[], :legalStatus::text[],
                            :need::text[], :placement::text[], :provider::text[], :endedOn::date[], :endedBecause::text[],
                            :changeReason::text[])
                         as r (number, started_on, ordinal, started_because, legal_status, need, placement, provider, ended_on,
                               ended_because, change_reason)
                join child c on c.local_number = r.number
                left join episode e on e.child_id = c.id and e.started_on = r.started_on and e.ordinal = r.ordinal
                cross join (select :given::text[] as given) g
                on conflict (child_id, started_on, ordinal) do update set
                    started_because = excluded.started_because, legal_status = excluded.legal_status, need = excluded.need,
                    placement = excluded.placement, provider = excluded.provider, ended_on = excluded.ended_on,
                    ended_because = excluded.ended_because, change_reason = excluded.change_reason
                where (episode.started_because, episode.legal_status, episode.need, episode.placement, episode.provider,
                       episode.ended_on, episode.ended_because, episode.change_reason)
                    is distinct from
                      (excluded.started_because, excluded.legal_status, excluded.need, excluded.placement, excluded.provider,
                       excluded.ended_on, excluded.ended_because, excluded.change_reason)
                returning child_id, episode.xmax = 0 as added
                """)
                .param("given", given.toArray(String[]::new))
                .param("number", texts(episodes, Episode::number))
                .param("startedOn", texts(episodes, Episode::startedOn))
                .param("ordinal", texts(episodes, Episode::ordinal))
                .param("startedBecause", texts(episodes, Episode::startedBecause))
                .param("legalStatus", texts(episodes, Episode::legalStatus))
                .param("need", texts(episodes, Episode::need))
                .param("placement", texts(episodes, Episode::placement))
                .param("provider", texts(episodes, Episode::provider))
                .param("endedOn", texts(episodes, Episode::endedOn))
                .param("endedBecause", texts(episodes, Episode::endedBecause))
                .param("changeReason", texts(episodes, Episode::changeReason))
                .query(Written.class)
                .list();
    }

    public List<Written> mergeReviews(List<Review> reviews) {
        return jdbc.sql("""
                insert into review (child_id, held_on, ordinal, participation)
                select c.id, r.held_on, r.ordinal, r.participation
                from unnest(:number::text[], :heldOn::date[], :ordinal::int[], :participation::text[])
                         as r (number, held_on, ordinal, participation)
                join child c on c.local_number = r.number
                on conflict (child_id, held_on, ordinal) do update set participation = excluded.participation
                where review.participation is distinct from excluded.participation
                returning child_id, review.xmax = 0 as added
                """)
                .param("number", texts(reviews, Review::number))
                .param("heldOn", texts(reviews, Review::heldOn))
                .param("ordinal", texts(reviews, Review::ordinal))
                .param("participation", texts(reviews, Review::participation))
                .query(Written.class)
                .list();
    }

    /**
     * Opens and closes cases by what the episodes say. A child in care is looked after and their case is open from the first
     * episode on. When the last has ended the case closes with it, unless people here work with the child for another reason:
     * a case that is open as anything but looked after is left as it is.
     */
    public List<UUID> settleCases(Set<String> numbers, LocalDate today) {
        return jdbc.sql("""
                update child c set status = s.status, case_opened_on = s.opened_on, case_closed_on = s.closed_on,
                    version = c.version + 1, changed_at = clock_timestamp()
                from (select k.id, case when care.goes_on then 'CLA' else 'OTHER' end as status,
                             least(k.case_opened_on, care.first_on) as opened_on,
                             case when not care.goes_on then care.last_on end as closed_on
                      from (select e.child_id, min(e.started_on) as first_on, max(e.ended_on) as last_on,
                                   bool_or(e.ended_on is null or e.ended_on > :today::date) as goes_on
                            from episode e join child t on t.id = e.child_id
                            where t.local_number = any (:numbers::text[])
                            group by e.child_id) care
                      join child k on k.id = care.child_id
                      where care.goes_on or k.status = 'CLA' or (k.status = 'OTHER' and k.case_closed_on is not null)) s
                where c.id = s.id
                  and (c.status, c.case_opened_on, c.case_closed_on) is distinct from (s.status, s.opened_on, s.closed_on)
                returning c.id
                """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object found = value.apply(rows.get(i));
            texts[i] = found == null ? null : found.toString();
        }
        return texts;
    }
}
