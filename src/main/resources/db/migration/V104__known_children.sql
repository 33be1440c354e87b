-- Why: a search asks six times who the children are whom somebody may know of, and for whoever may know of thousands that was most
-- of its time. The whole list is made once a transaction, as the answer for one child already is (V080).
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
    -- A page asks in every statement: what was found once holds until its transaction ends.
    if current_setting('heard.known', true) = pair then
        return case when asked is null then current_setting('heard.known_children', true)::uuid[] else array[asked] end;
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
               or exists (select from break_glass b where b.child_id = c.id and b.staff_id = me.id and b.until_at > clock_timestamp())
               or exists (select from alert_recipient r where r.child_id = c.id and r.staff_id = me.id and r.until_at > clock_timestamp()))
          and not exists (select from conflict_of_interest x where x.child_id = c.id and x.staff_id = me.id)
          and (not c.restricted
               or exists (select from restriction_named n where n.child_id = c.id and n.staff_id = me.id)
               or exists (select from alert_recipient r where r.child_id = c.id and r.staff_id = me.id
                          and r.part in ('DUTY', 'OUT_OF_HOURS') and r.until_at > clock_timestamp()));
        if found is not null then
            perform set_config('heard.known', pair, true);
        end if;
    else
        select array_agg(c.id) into found from child c
        where (me.role = 'QUALITY'
               or c.team_id = me.team_id
               or (me.role = 'MANAGER' and c.team_id is null)
               or c.id in (select a.child_id from allocation a where a.staff_id = me.id and a.ended_on is null)
               or c.id in (select b.child_id from break_glass b where b.staff_id = me.id and b.until_at > clock_timestamp())
               or c.id in (select r.child_id from alert_recipient r where r.staff_id = me.id and r.until_at > clock_timestamp()))
          and not exists (select from conflict_of_interest x where x.child_id = c.id and x.staff_id = me.id)
          and (not c.restricted
               or exists (select from restriction_named n where n.child_id = c.id and n.staff_id = me.id)
               or exists (select from alert_recipient r where r.child_id = c.id and r.staff_id = me.id
                          and r.part in ('DUTY', 'OUT_OF_HOURS') and r.until_at > clock_timestamp()));
        found := coalesce(found, '{}');
        perform set_config('heard.known_children', found::text, true), set_config('heard.known', pair, true);
    end if;
    return coalesce(found, '{}');
end $$;
