package heard.caseload;

import heard.responses.Promises;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The children of a list in the order of waiting, and how many wait for what: one statement each. The children are chosen and
 * cut to a page first; what stands in each row is then looked up by key for those alone.
 */
@Repository
class Caseloads {

    private final JdbcClient jdbc;
    private final Promises promises;

    Caseloads(JdbcClient jdbc, Promises promises) {
        this.jdbc = jdbc;
        this.promises = promises;
    }

    List<Waiting> page(Wanted wanted) {
        String which = wanted.looked().isEmpty() ? scope(wanted) : found(wanted.looked());
        return asked(wanted, "with " + Facts.of(which) + """
                , chosen as (
                    select f.*, count(*) over () as ahead from facts f where\s""" + filter(wanted) + """

                    order by f.heard, f.since, f.child_id
                    limit :most
                )
                select c.id, c.local_number, c.given_name, c.family_name, c.name_used, c.pronouns, c.born_on, c.status, c.language,
                       c.case_closed_on, c.team_id is not null as in_team, s.heard, s.since, e.source, e.source_label,
                       e.seen_alone, e.how, left(coalesce(e.translation, e.words), 300) as words, s.due_on, done.done_on,
                       s.review_on, w.name as worker, s.unanswered, s.late, s.tell_by,
                       coalesce(o.alerts, 0) as alerts, coalesce(o.urgent, false) as urgent, s.ahead
                from chosen s
                join child c on c.id = s.child_id
                left join last_heard l on l.child_id = s.child_id
                left join entry e on e.child_id = s.child_id and e.id = l.entry_id
                left join staff w on w.id = s.worker
                left join lateral (select v.alerts, v.urgent from open_alert v where v.child_id = s.child_id) o on true
                left join lateral (select a.signed_off_at::date as done_on from analysis a
                                   where a.child_id = s.child_id and a.state = 'SIGNED_OFF'
                                   order by a.period_to desc limit 1) done on true
                order by s.heard, s.since, s.child_id
                """)
                .param("most", wanted.atMost())
                .query(Waiting.class)
                .list();
    }

    /** Over the whole of a scope, whatever is looked for. */
    Figures figures(Wanted wanted) {
        return asked(
                        wanted,
                        "with " + Facts.of(scope(wanted))
                                + "select count(*) filter (where not closed) as children, count(*) filter (where closed) as closed, "
                                + "count(*) filter (where not closed and f.late > 0) as late, "
                                + Stream.of(Only.values())
                                        .map(only -> "count(*) filter (where not closed and " + only.where() + ") as "
                                                + (only == Only.REVIEW ? "reviews" : only.key()))
                                        .collect(Collectors.joining(", "))
                                + " from facts f")
                .query(Figures.class)
                .single();
    }

    private static String filter(Wanted wanted) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (wanted.looked().isEmpty()) {
            all.add(wanted.closed() ? "f.closed" : "not f.closed");
        }
        if (wanted.only() != null) {
            all.add(wanted.only().where());
        }
        if (wanted.after() != null) {
            all.add("(f.heard, f.since, f.child_id) > (:afterHeard, :afterSince, :afterChild)");
        }
        return String.join(" and ", all);
    }

    private static String scope(Wanted wanted) {
        return wanted.worker() == null
                ? wanted.scope().where()
                : wanted.scope().where() + " and c.id = any (array(select k.child_id from allocation k"
                        + " where k.staff_id = :worker and k.part = 'KEY' and k.ended_on is null))";
    }

    private static String found(Looked looked) {
        if (looked.bornOn() != null) {
            return "c.born_on = :bornOn";
        }
        String names = looked.words().isEmpty()
                ? "false"
                : "(select bool_and(position(' ' || word in c.looked_for) > 0 or starts_with(lower(c.local_number), word))"
                        + " from unnest(array(select trim(plain(typed)) from unnest(:words::text[]) as typed)) as word)";
        return names + " or upper(c.local_number) = :number or c.upn = :number or c.nhs_number = :number";
    }

    private JdbcClient.StatementSpec asked(Wanted wanted, String sql) {
        LocalDate today = wanted.today();
        Place after = wanted.after();
        return jdbc.sql(sql)
                .param("me", wanted.viewer().staffId())
                .param("team", wanted.viewer().teamId())
                .param("worker", wanted.worker())
                .param("today", today)
                .param("countedFrom", promises.countedFrom(today))
                .param("monthEnd", YearMonth.from(today).atEndOfMonth())
                .param("sixWeeksAgo", today.minusDays(Waiting.TOO_LONG_DAYS))
                .param("inFourWeeks", today.plusDays(28))
                .param("bornOn", wanted.looked().bornOn())
                .param("words", wanted.looked().words().toArray(String[]::new))
                .param("number", wanted.looked().asNumber())
                .param("afterHeard", after == null ? null : after.heard())
                .param("afterSince", after == null ? null : after.since())
                .param("afterChild", after == null ? null : after.childId());
    }
}
