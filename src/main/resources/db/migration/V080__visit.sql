-- Why: a child comes in by a card of their own, or beside a worker, and stays for a while. One row a stay; only a hash of the
-- cookie's secret is kept. The database is told which child a request is for as it is told which member of staff.

create table visit (
    child_id        uuid        not null references child (id),
    id              uuid        not null,
    secret_hash     bytea       not null unique,
    card_id         uuid,
    beside_staff_id uuid references staff (id),
    -- How this child wants the pages to be, chosen on any page and kept for the stay.
    language        text        not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    large_print     boolean     not null,
    calm_colours    boolean     not null,
    high_contrast   boolean     not null,
    symbols         boolean     not null,
    begun_at        timestamptz not null,
    seen_at         timestamptz not null,
    ended_at        timestamptz,
    primary key (child_id, id),
    check (card_id is null or beside_staff_id is null)
);
create index visit_by_card on visit (child_id, card_id) where ended_at is null;
call guard('visit');
grant select, insert on visit to heard_app, heard_service;
grant update (language, large_print, calm_colours, high_contrast, symbols, seen_at, ended_at) on visit to heard_app, heard_service;

-- The look a child chose shows nothing of them, so a change of it leaves no line on the trail; all else in a visit does.
alter table audit_event add column visit_id uuid;

-- As before (V003), and besides: a transaction of a child's visit (heard.visiting_child) may know of that child and of no
-- other, whatever else it was told.
create or replace function permitted_children() returns uuid[]
    language plpgsql stable security definer
    set search_path = heard, pg_temp
as $$
declare
    me       staff;
    visiting uuid := nullif(current_setting('heard.visiting_child', true), '')::uuid;
    asked    uuid := nullif(current_setting('heard.child_id', true), '')::uuid;
    pair     text := current_setting('heard.staff_id', true) || '/' || current_setting('heard.child_id', true);
    found    uuid[];
begin
    if visiting is not null then
        return case when asked is null or asked = visiting then array[visiting] else '{}'::uuid[] end;
    end if;
    -- A page asks of the same child in every statement: what was found once holds until its transaction ends.
    if asked is not null and current_setting('heard.known', true) = pair then
        return array[asked];
    end if;
    select * into me from staff s
    where s.id = nullif(current_setting('heard.staff_id', true), '')::uuid and s.left_on is null;
    if me.id is null or me.role = 'ADMIN' then
        return '{}';
    end if;
    if asked is not null then
        select array_agg(c.id) into found from child c
        where c.id = asked
          and (me.role = 'QUALITY'
               or c.team_id = me.team_id
               or (me.role = 'MANAGER' and c.team_id is null)
               or exists (select from allocation a where a.child_id = c.id and a.staff_id = me.id and a.ended_on is null)
               or exists (select from break_glass b where b.child_id = c.id and b.staff_id = me.id and b.until_at > clock_timestamp()))
          and not exists (select from conflict_of_interest x where x.child_id = c.id and x.staff_id = me.id)
          and (not c.restricted
               or exists (select from restriction_named n where n.child_id = c.id and n.staff_id = me.id));
        if found is not null then
            perform set_config('heard.known', pair, true);
        end if;
    else
        select array_agg(c.id) into found from child c
        where (me.role = 'QUALITY'
               or c.team_id = me.team_id
               or (me.role = 'MANAGER' and c.team_id is null)
               or c.id in (select a.child_id from allocation a where a.staff_id = me.id and a.ended_on is null)
               or c.id in (select b.child_id from break_glass b where b.staff_id = me.id and b.until_at > clock_timestamp()))
          and not exists (select from conflict_of_interest x where x.child_id = c.id and x.staff_id = me.id)
          and (not c.restricted
               or exists (select from restriction_named n where n.child_id = c.id and n.staff_id = me.id));
    end if;
    return coalesce(found, '{}');
end $$;

-- The child of a living visit, found by the cookie alone, before anybody is known. Tells the rest of the transaction whose visit
-- it is, in the same round trip. When it was last seen is written at most once a minute.
create function enter_visit(hash bytea, now timestamptz, idle_since timestamptz, begun_since timestamptz)
    returns table (child_id uuid, visit_id uuid, card_id uuid, beside_staff_id uuid, beside_name text,
                   language text, large_print boolean, calm_colours boolean, high_contrast boolean, symbols boolean)
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
                        v.language, v.large_print, v.calm_colours, v.high_contrast, v.symbols;
end $$;

-- Leaving must work for whoever holds the cookie, whether or not the visit still lives. Gives the child whose visit ended.
create function end_visit(hash bytea, now timestamptz) returns table (child_id uuid, visit_id uuid)
    language sql volatile security definer
    set search_path = heard, pg_temp
as $$
    update visit w set ended_at = now where w.secret_hash = hash and w.ended_at is null returning w.child_id, w.id
$$;

alter function enter_visit(bytea, timestamptz, timestamptz, timestamptz) owner to heard_service;
alter function end_visit(bytea, timestamptz) owner to heard_service;
revoke all on function enter_visit(bytea, timestamptz, timestamptz, timestamptz), end_visit(bytea, timestamptz) from public;
grant execute on function enter_visit(bytea, timestamptz, timestamptz, timestamptz), end_visit(bytea, timestamptz) to heard_app;
