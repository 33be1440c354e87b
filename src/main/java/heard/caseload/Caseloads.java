package heard.caseload;

import heard.access.NeedToKnow;
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

    private static final String JOINED = """
            from child c
            left join last_heard l on l.child_id = c.id
            left join analysis_due d on d.child_id = c.id
            left join next_review n on n.child_id = c.id
            """;

    private final JdbcClient jdbc;

    Caseloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Waiting> page(Wanted wanted) {
        return asked(
                        wanted,
                        """
                with chosen as (
                    select c.id, c.local_number, c.given_name, c.family_name, c.name_used, c.pronouns, c.born_on, c.status,
                           c.language, c.case_closed_on, c.team_id is not null as in_team, l.entry_id, l.child_id is not null as heard,
                           coalesce(l.said_on, c.case_opened_on) as since, count(*) over () as ahead
                """ + (wanted.only() == null ? """
                    from child c
                    left join last_heard l on l.child_id = c.id
                """ : JOINED) + "where " + NeedToKnow.C_ID + " and "
                                + where(wanted) + """
                    order by l.child_id is not null, coalesce(l.said_on, c.case_opened_on), c.id
                    limit :most
                )
                select s.*, e.source, e.source_label, e.seen_alone, e.how, left(coalesce(e.translation, e.words), 300) as words,
                       d.due_on, done.done_on, n.due_on as review_on, key.name as worker
                from chosen s
                left join entry e on e.child_id = s.id and e.id = s.entry_id
                left join analysis_due d on d.child_id = s.id
                left join next_review n on n.child_id = s.id
                left join lateral (select a.signed_off_at::date as done_on from analysis a
                                   where a.child_id = s.id and a.state = 'SIGNED_OFF'
                                   order by a.period_to desc limit 1) done on true
                left join lateral (select w.name from allocation a join staff w on w.id = a.staff_id
                                   where a.child_id = s.id and a.part = 'KEY' and a.ended_on is null) key on true
                order by s.heard, s.since, s.id
                """)
                .param("most", wanted.atMost())
                .query(Waiting.class)
                .list();
    }

    /** Over the whole of a scope, whatever is looked for. */
    Figures figures(Wanted wanted) {
        return asked(
                        wanted,
                        "select count(*) filter (where open) as children, count(*) filter (where not open) as closed,"
                                + Stream.of(Only.values())
                                        .map(only -> "count(*) filter (where open and " + only.key() + ") as "
                                                + column(only))
                                        .collect(Collectors.joining(", "))
                                + " from (select c.case_closed_on is null as open, "
                                + Stream.of(Only.values())
                                        .map(only -> "(" + only.where() + ") as " + only.key())
                                        .collect(Collectors.joining(", "))
                                + " " + JOINED + " where " + NeedToKnow.C_ID + " and "
                                + scope(wanted) + ") counted")
                .query(Figures.class)
                .single();
    }

    private static String column(Only only) {
        return only == Only.REVIEW ? "reviews" : only.key();
    }

    private static String where(Wanted wanted) {
        List<String> all = new ArrayList<>();
        if (wanted.looked().isEmpty()) {
            all.add(scope(wanted));
            all.add(wanted.closed() ? "c.case_closed_on is not null" : "c.case_closed_on is null");
        } else {
            all.add(found(wanted.looked()));
        }
        if (wanted.only() != null) {
            all.add(wanted.only().where());
        }
        if (wanted.after() != null) {
            all.add("(l.child_id is not null, coalesce(l.said_on, c.case_opened_on), c.id)"
                    + " > (:afterHeard, :afterSince, :afterChild)");
        }
        return String.join(" and ", all);
    }

    private static String scope(Wanted wanted) {
        return wanted.worker() == null
                ? wanted.scope().where()
                : wanted.scope().where() + " and exists (select from allocation k where k.child_id = c.id"
                        + " and k.staff_id = :worker and k.part = 'KEY' and k.ended_on is null)";
    }

    private static String found(Looked looked) {
        if (looked.bornOn() != null) {
            return "c.born_on = :bornOn";
        }
        String names = looked.words().isEmpty()
                ? "false"
                : "(select bool_and(position(' ' || word in who.plain) > 0 or starts_with(lower(c.local_number), word))"
                        + " from unnest(:words::text[]) as typed, lateral (select trim(plain(typed)) as word) w,"
                        + " lateral (select plain(concat(' ', c.name_used, ' ', c.given_name, ' ', c.family_name)) as plain) who)";
        return "(" + names + " or upper(c.local_number) = :number or c.upn = :number or c.nhs_number = :number)";
    }

    private JdbcClient.StatementSpec asked(Wanted wanted, String sql) {
        LocalDate today = wanted.today();
        Place after = wanted.after();
        return jdbc.sql(sql)
                .param("me", wanted.viewer().staffId())
                .param("team", wanted.viewer().teamId())
                .param("worker", wanted.worker())
                .param("today", today)
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
