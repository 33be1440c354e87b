-- Why: a server whose clock is set an hour on must put no child out, and one that is set back must keep nobody in for an hour more. How
-- long a visit may last is told by the database's clock alone, which is the same for every node.

drop function enter_visit(bytea, timestamptz, timestamptz, timestamptz);
drop function end_visit(bytea, timestamptz);

-- As before (V081), by this clock.
create function enter_visit(hash bytea, idle interval, longest interval)
    returns table (child_id uuid, visit_id uuid, card_id uuid, beside_staff_id uuid, beside_name text,
                   language text, english boolean, large_print boolean, calm_colours boolean, high_contrast boolean, symbols boolean)
    language plpgsql volatile security definer
    set search_path = heard, pg_temp
as $$
declare
    v   visit;
    now timestamptz := clock_timestamp();
begin
    select * into v from visit w
    where w.secret_hash = hash and w.ended_at is null and w.seen_at > now - idle and w.begun_at > now - longest;
    if v.id is null then
        return;
    end if;
    if v.seen_at < now - interval '1 minute' then
        update visit w set seen_at = now where w.child_id = v.child_id and w.id = v.id;
    end if;
    perform set_config('heard.visiting_child', v.child_id::text, true), set_config('heard.child_id', v.child_id::text, true),
            set_config('heard.staff_id', '', true);
    return query select v.child_id, v.id, v.card_id, v.beside_staff_id, (select s.name from staff s where s.id = v.beside_staff_id),
                        v.language, v.english, v.large_print, v.calm_colours, v.high_contrast, v.symbols;
end $$;

create function end_visit(hash bytea) returns table (child_id uuid, visit_id uuid)
    language sql volatile security definer
    set search_path = heard, pg_temp
as $$
    update visit w set ended_at = clock_timestamp() where w.secret_hash = hash and w.ended_at is null returning w.child_id, w.id
$$;

alter function enter_visit(bytea, interval, interval) owner to heard_service;
alter function end_visit(bytea) owner to heard_service;
revoke all on function enter_visit(bytea, interval, interval), end_visit(bytea) from public;
grant execute on function enter_visit(bytea, interval, interval), end_visit(bytea) to heard_app;
