-- Why: a child is found by name among all the children a person may know of. Row-level security asks of each row first whether it is
-- one of those, a thousand times a thousand comparisons; this looks at the names first, and then at who may know.
create function found_children(patterns text[], born date, most int) returns table (id uuid)
    language plpgsql stable security definer rows 6
    set search_path = heard, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
declare
    mine uuid[] := permitted_children();
begin
    return query
        with named as materialized (
            select c.id, c.case_closed_on, coalesce(c.name_used, c.given_name) as called, c.family_name
            from child c
            where c.born_on = born
               or (cardinality(patterns) > 0
                   and concat_ws(' ', '', c.name_used, c.given_name, c.family_name, c.local_number, c.upn, c.nhs_number)
                       ilike all (patterns)))
        select n.id from named n
        where n.id = any (mine)
        order by n.case_closed_on is not null, n.called, n.family_name, n.id
        limit most;
end $$;
alter function found_children(text[], date, int) owner to heard_service;
revoke all on function found_children(text[], date, int) from public;
grant execute on function found_children(text[], date, int) to heard_app, heard_service;
