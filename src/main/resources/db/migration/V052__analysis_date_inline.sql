-- Why: the job asks for a date for every child with an open case, so the function is one expression that the database takes into
-- the query (a function with a FROM of its own is called for each child, which took three times as long as the insert), and the
-- two answers that nearly every child gets, none and the next one, come before any arithmetic.
create or replace function analysis_date(last_on date, not_past date) returns date
    language sql immutable parallel safe
as $$
    select case
        when not_past < (last_on + interval '3 months')::date then null
        when not_past < (last_on + interval '6 months')::date then (last_on + interval '3 months')::date
        when (last_on + interval '3 months' * floor(((date_part('year', not_past) - date_part('year', last_on)) * 12
                 + date_part('month', not_past) - date_part('month', last_on)) / 3))::date <= not_past
        then (last_on + interval '3 months' * floor(((date_part('year', not_past) - date_part('year', last_on)) * 12
                 + date_part('month', not_past) - date_part('month', last_on)) / 3))::date
        else (last_on + interval '3 months' * (floor(((date_part('year', not_past) - date_part('year', last_on)) * 12
                 + date_part('month', not_past) - date_part('month', last_on)) / 3) - 1))::date
    end
$$;
