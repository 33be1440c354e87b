-- Why: keeping one answer of a child is what is done most often, and every processor second of it counts on a small server.

-- PostgreSQL looks at thirty thousand entries each time a tenth more were written, and cut every one of them into words again to know
-- how common each word is: ten seconds of a processor each time, where the rest takes one. Search plans as well without it.
alter index entry_by_word alter column 1 set statistics 0;

-- As before (V106), but what is given back is read once: giving it back by a query of its own was planned anew each time.
create or replace function enter_visit(hash bytea, idle interval, longest interval)
    returns table (child_id uuid, visit_id uuid, card_id uuid, beside_staff_id uuid, beside_name text,
                   language text, english boolean, large_print boolean, calm_colours boolean, high_contrast boolean, symbols boolean)
    language plpgsql volatile security definer
    set search_path = heard, pg_temp
as $$
declare
    now  timestamptz := clock_timestamp();
    seen timestamptz;
begin
    select w.child_id, w.id, w.card_id, w.beside_staff_id, (select s.name from staff s where s.id = w.beside_staff_id),
           w.language, w.english, w.large_print, w.calm_colours, w.high_contrast, w.symbols, w.seen_at
    into child_id, visit_id, card_id, beside_staff_id, beside_name,
         language, english, large_print, calm_colours, high_contrast, symbols, seen
    from visit w
    where w.secret_hash = hash and w.ended_at is null and w.seen_at > now - idle and w.begun_at > now - longest;
    if not found then
        return;
    end if;
    if seen < now - interval '1 minute' then
        update visit w set seen_at = now where w.child_id = enter_visit.child_id and w.id = enter_visit.visit_id;
    end if;
    perform set_config('heard.visiting_child', enter_visit.child_id::text, true),
            set_config('heard.child_id', enter_visit.child_id::text, true), set_config('heard.staff_id', '', true);
    return next;
end $$;
