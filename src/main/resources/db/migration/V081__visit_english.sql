-- Why: a child who reads another language may want English beside it, to show somebody or to learn.
alter table visit add column english boolean not null default false;
grant update (english) on visit to heard_app, heard_service;

drop function enter_visit(bytea, timestamptz, timestamptz, timestamptz);

-- As before (V080), with that choice.
create function enter_visit(hash bytea, now timestamptz, idle_since timestamptz, begun_since timestamptz)
    returns table (child_id uuid, visit_id uuid, card_id uuid, beside_staff_id uuid, beside_name text,
                   language text, english boolean, large_print boolean, calm_colours boolean, high_contrast boolean, symbols boolean)
    language plpgsql volatile security definer
    set search_path = heard, pg_temp
as $$
declare
    v visit;
begin
    select * into v from visit w
    where w.secret_hash = hash and w.ended_at is null and w.seen_at > idle_since and w.begun_at > begun_since;
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
alter function enter_visit(bytea, timestamptz, timestamptz, timestamptz) owner to heard_service;
revoke all on function enter_visit(bytea, timestamptz, timestamptz, timestamptz) from public;
grant execute on function enter_visit(bytea, timestamptz, timestamptz, timestamptz) to heard_app;
