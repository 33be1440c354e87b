package heard.responses;

import heard.access.NeedToKnow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often what children said changed something, of the children that the viewer may know of. */
@Repository
class Influences {

    private final JdbcClient jdbc;

    Influences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what it is counted. */
    enum By {
        ALL,
        QUESTION,
        TEAM,
        AGE
    }

    /** What is counted of the views of a period. */
    enum Which {
        SAID("true"),
        TOLD("told"),
        DECIDED("outcome is not null"),
        CHANGED("outcome in ('ACTED_ON', 'IN_PART')");

        private final String where;

        Which(String where) {
            this.where = where;
        }
    }

    /** @param of the question, the team's id or the age; null where there is none */
    record Count(By by, @Nullable String of, int said, int told, int decided, int changed) {}

    /**
     * One row a view: who said it, when, what became of it, and the child's team and age on that day. What was only chosen in one set is
     * one view, as in {@link Unanswered}. What belongs to a child is laid beside their views by a window over the child, not by a join:
     * see there too.
     */
    private static final String VIEWS = """
            with each as (
                select child_id, source_id, id, max(said_on) as said_on, max(question) as question, bool_or(told) as told,
                       max(outcome) as outcome, bool_or(chosen) as chosen
                from (
                    select child_id, source_id, id, said_on, question, false as told, null as outcome, true as own,\s"""
            + Unanswered.CHOSEN + " as chosen, " + Unanswered.ASKS + """
                 as counts
                    from entry
                    where child_id = any (array(select c.id from child c where\s""" + NeedToKnow.C_ID + """
            ))
                      and replaced_by is null and said_on between :from and :to and\s"""
            + Unanswered.FIRST_HAND + """

                    union all
                    select child_id, source_id, entry_id, null, null, told_on is not null, outcome, false, false,
                           coalesce(tell_by, told_on) is not null
                    from response_entry where stands
                ) said
                group by child_id, source_id, id having bool_or(own) and bool_or(counts)
            ), view as (
                select child_id, id, said_on, question, told, outcome from each where not chosen
                union all
                select child_id, (array_agg(id order by id))[1], max(said_on),
                       case when min(question) = max(question) then min(question) end, bool_or(told), max(outcome)
                from each group by child_id, source_id having bool_and(chosen)
            ), placed as (
                select child_id, id, said_on, question, told, outcome, max(team) over child as team, counted,
                       case when date_part('year', age(said_on, max(born_on) over child)) < 5 then 'UNDER_5'
                            when date_part('year', age(said_on, max(born_on) over child)) < 11 then 'FROM_5'
                            when date_part('year', age(said_on, max(born_on) over child)) < 16 then 'FROM_11'
                            else 'FROM_16' end as age
                from (
                    select child_id, id, said_on, question, told, outcome, null::text as team, null::date as born_on, true as counted
                    from view
                    union all
                    select c.id, null, null, null, null, null, c.team_id::text, c.born_on, false from child c
                    where\s""" + NeedToKnow.C_ID + """

                ) each
                window child as (partition by child_id)
            )
            """;

    List<Count> count(LocalDate from, LocalDate to) {
        return jdbc.sql(VIEWS + """
                select case when grouping(question) = 0 then 'QUESTION' when grouping(team) = 0 then 'TEAM'
                            when grouping(age) = 0 then 'AGE' else 'ALL' end as by,
                       case when grouping(question) = 0 then question when grouping(team) = 0 then team
                            when grouping(age) = 0 then age end as of,
                       count(*)::int as said, count(*) filter (where told)::int as told,
                       count(outcome)::int as decided,
                       count(*) filter (where outcome in ('ACTED_ON', 'IN_PART'))::int as changed
                from placed where counted
                group by grouping sets ((), (question), (team), (age))
                """)
                .param("from", from)
                .param("to", to)
                .query(Count.class)
                .list();
    }

    /** The views behind one of the numbers, the latest first. */
    List<Influenced> views(
            LocalDate from,
            LocalDate to,
            By by,
            @Nullable String of,
            Which which,
            Answers.@Nullable After before,
            int atMost) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("from", from);
        values.put("to", to);
        values.put("of", of);
        values.put("day", before == null ? LocalDate.of(9999, 1, 1) : before.day());
        values.put("id", before == null ? new UUID(-1, -1) : before.id());
        values.put("most", atMost);
        String of1 = by == By.ALL
                ? "true"
                : by.name().toLowerCase(java.util.Locale.ROOT) + " is not distinct from :of::text";
        return jdbc.sql(VIEWS + ", chosen as (select * from placed where counted and " + of1 + " and " + which.where
                        + """
                     and (said_on, id) < (:day, :id)
                    order by said_on desc, id desc limit :most
                )
                select v.child_id, coalesce(c.name_used, c.given_name, 'Child ' || c.local_number) || coalesce(' ' || c.family_name, '') as full_name,
                       v.id, v.said_on, v.told, v.outcome, e.how, left(coalesce(e.translation, e.words), 300) as words, r.response_id
                from chosen v
                join child c on c.id = v.child_id
                join entry e on e.child_id = v.child_id and e.id = v.id
                left join response_entry r on r.child_id = v.child_id and r.entry_id = v.id and r.stands
                order by v.said_on desc, v.id desc
                """)
                .params(values)
                .query(Influenced.class)
                .list();
    }
}
