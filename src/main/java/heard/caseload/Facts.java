package heard.caseload;

import heard.access.NeedToKnow;
import heard.responses.Unanswered;

/**
 * What decides the order and the figures, one row a child, as a common table expression {@code facts}.
 *
 * <p>Each table about children is read once, in one range, and the rows are put together by adding up, not by joining: row-level
 * security asks every look-up into such a table whether the child is among the permitted ones, and for somebody who may know
 * of thousands a look-up a child costs seconds where this costs milliseconds. When an analysis is due is the rule of the
 * view {@code analysis_due}, which is for a few children at a time.
 */
final class Facts {

    private Facts() {}

    /** @param which of {@code child c} are wanted, beside those the viewer may know of */
    static String of(String which) {
        return """
                told as (
                    select c.id as child_id, true as listed, c.case_closed_on is not null as closed, c.case_opened_on as opened_on,
                           null::date as said_on, null::date as analysed_on, null::date as draft_on, null::date as review_on,
                           null::text as worker, 0 as unanswered, 0 as late, null::date as tell_by
                    from child c where\s""" + NeedToKnow.C_ID + " and (" + which + ")" + """

                    union all
                    select l.child_id, false, false, null, l.said_on, null, null, null, null, 0, 0, null from last_heard l
                    union all
                    select a.child_id, false, false, null, null, a.period_to,
                           case when a.state = 'DRAFT' then a.period_to end, null, null, 0, 0, null from analysis a
                    union all
                    select n.child_id, false, false, null, null, null, null, n.due_on, null, 0, 0, null from next_review n
                    union all
                    select k.child_id, false, false, null, null, null, null, null, k.staff_id::text, 0, 0, null
                    from allocation k where k.part = 'KEY' and k.ended_on is null
                    union all
                    select r.child_id, false, false, null, null, null, null, null, null, 0,
                           count(distinct r.response_id) filter (where r.tell_by < :today)::int, min(r.tell_by)
                    from response_entry r where r.stands and r.tell_by is not null group by r.child_id
                    union all
                    select v.child_id, false, false, null, null, null, null, null, null, sum(v.views)::int, 0, null
                    from (""" + Unanswered.visits(which) + """
                    ) v group by v.child_id
                ), facts as (
                    select child_id, bool_or(closed) as closed, max(worker)::uuid as worker, max(review_on) as review_on,
                           sum(unanswered)::int as unanswered, sum(late)::int as late, min(tell_by) as tell_by,
                           max(said_on) is not null as heard, coalesce(max(said_on), max(opened_on)) as since,
                           case when not bool_or(closed) then
                               coalesce(min(draft_on), (greatest(max(analysed_on), max(opened_on)) + interval '3 months')::date)
                           end as due_on
                    from told group by child_id having bool_or(listed)
                )
                """;
    }
}
