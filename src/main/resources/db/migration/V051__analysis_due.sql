-- Why: the rule of dates in one place, for the job that makes analyses and for every list that says when one is due.

-- The latest of the dates three, six, nine ... months after the last one that is not past the day asked for; null when not even
-- the first has come. PostgreSQL clips a month that is too short to its last day (30 November and three months is 28 or
-- 29 February), as java.time does. In the calendar month of the day asked for there is at most one such date, and when it is
-- still to come the one a quarter earlier is the latest.
create function analysis_date(last_on date, not_past date) returns date
    language sql immutable parallel safe
as $$
    select case
        when quarters >= 1 and (last_on + make_interval(months => 3 * quarters))::date <= not_past
            then (last_on + make_interval(months => 3 * quarters))::date
        when quarters >= 2
            then (last_on + make_interval(months => 3 * quarters - 3))::date
    end
    from (select ((extract(year from not_past) - extract(year from last_on)) * 12
                  + extract(month from not_past) - extract(month from last_on))::int / 3) as passed (quarters)
$$;
grant execute on function analysis_date(date, date) to heard_app, heard_service;

-- When each child with an open case has their next analysis due: that of the earliest draft, or, where none stands open, three
-- months after the last one (or after the case was opened). Computed, not kept: two looks into one index a child, and
-- nothing that could be wrong.
create view analysis_due with (security_invoker = true) as
select c.id as child_id,
       coalesce(draft.period_to, (greatest(latest.period_to, c.case_opened_on) + interval '3 months')::date) as due_on,
       draft.id as analysis_id
from child c
left join lateral (select a.period_to from analysis a
                   where a.child_id = c.id order by a.period_to desc limit 1) latest on true
left join lateral (select a.id, a.period_to from analysis a
                   where a.child_id = c.id and a.state = 'DRAFT' order by a.period_to limit 1) draft on true
where c.case_closed_on is null;
grant select on analysis_due to heard_app, heard_service;
