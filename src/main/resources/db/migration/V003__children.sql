-- Why: the children themselves, who works with them, and the one predicate that decides who may know of them.

create table child (
    id                uuid primary key,
    local_number      text        not null unique check (local_number <> ''),
    given_name        text,
    family_name       text,
    name_used         text,
    pronouns          text,
    born_on           date        not null,
    sex               text        not null check (sex in ('F', 'M', 'U')),
    ethnicity         text,
    upn               text,
    nhs_number        text,
    status            text        not null check (status in ('CIN', 'CPP', 'CLA', 'CARE_LEAVER', 'OTHER')),
    communication     text,
    language          text,
    lives_with        text,
    team_id           uuid references team (id),
    case_opened_on    date        not null,
    case_closed_on    date,
    restricted        boolean     not null default false,
    version           int         not null default 1,
    changed_at        timestamptz not null default clock_timestamp(),
    check (case_closed_on is null or case_closed_on >= case_opened_on)
);
create index child_by_team on child (team_id);
create index child_by_birth on child (born_on);

-- Who works with a child, and since when. KEY is the allocated worker, IRO the reviewing officer, ALSO anybody else.
create table allocation (
    child_id   uuid not null references child (id),
    id         uuid not null,
    staff_id   uuid not null references staff (id),
    part       text not null check (part in ('KEY', 'IRO', 'ALSO')),
    started_on date not null,
    ended_on   date check (ended_on >= started_on),
    primary key (child_id, id)
);
create unique index allocation_one_key_worker on allocation (child_id, part) where ended_on is null and part <> 'ALSO';
create index allocation_by_staff on allocation (staff_id, child_id) where ended_on is null;

create table child_alert (
    child_id uuid not null references child (id),
    id       uuid not null,
    text     text not null check (text <> ''),
    added_on date not null,
    ended_on date,
    primary key (child_id, id)
);

-- A restricted record is open only to those named on it; a conflict of interest shuts a record whatever else is true;
-- breaking the glass opens it for a short time, for a reason, and the manager is told.
create table restriction_named (
    child_id uuid not null references child (id),
    staff_id uuid not null references staff (id),
    primary key (child_id, staff_id)
);
create table conflict_of_interest (
    child_id uuid not null references child (id),
    staff_id uuid not null references staff (id),
    declared_on date not null,
    primary key (child_id, staff_id)
);
create table break_glass (
    child_id uuid        not null references child (id),
    id       uuid        not null,
    staff_id uuid        not null references staff (id),
    reason   text        not null check (length(reason) >= 10),
    until_at timestamptz not null,
    primary key (child_id, id)
);

-- Care episodes and reviews as the return has them, overlaps, futures and all: a council's own history must come in as it
-- is, and what breaks a rule goes on a list to correct. ordinal tells two on one day apart.
create table episode (
    child_id        uuid not null references child (id),
    started_on      date not null,
    ordinal         int  not null,
    started_because text,
    legal_status    text,
    need            text,
    placement       text,
    provider        text,
    ended_on        date check (ended_on >= started_on),
    ended_because   text,
    change_reason   text,
    primary key (child_id, started_on, ordinal)
);

create table review (
    child_id      uuid not null references child (id),
    held_on       date not null,
    ordinal       int  not null,
    participation text check (participation in ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')),
    primary key (child_id, held_on, ordinal)
);

-- The next review that is arranged, one a child; past ones stand in review.
create table next_review (
    child_id uuid primary key references child (id),
    due_on   date not null
);

-- Who may know of which children: allowed by role and (allocated, or team, or break-glass now), and no conflict of
-- interest, and (not restricted, or named). Deny wins. An administrator's role opens no record. A child who has no
-- team yet is open to managers, so that somebody can take them on.
--
-- Asked once a statement. When the transaction concerns one child (heard.child_id is set by the front door) the answer
-- is that child or nobody: quicker, and a query that strays to another child finds nothing.
create function permitted_children() returns uuid[]
    language plpgsql stable security definer
    set search_path = heard, pg_temp
as $$
declare
    me    staff;
    asked uuid := nullif(current_setting('heard.child_id', true), '')::uuid;
    pair  text := current_setting('heard.staff_id', true) || '/' || current_setting('heard.child_id', true);
    found uuid[];
begin
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
alter function permitted_children() owner to heard_service;
revoke all on function permitted_children() from public;
grant execute on function permitted_children() to heard_app, heard_service;

call guard('child', 'id');
call guard('allocation');
call guard('child_alert');
call guard('restriction_named');
call guard('conflict_of_interest');
call guard('break_glass');
call guard('episode');
call guard('review');
call guard('next_review');

-- What was read of a child is shown to whoever may know of that child; writing it down is never refused.
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy append on audit_event for insert to heard_app with check (true);
create policy need_to_know on audit_event for select to heard_app
    using (child_id in (select unnest(permitted_children())));
create policy service on audit_event to heard_service using (true) with check (true);

grant select, insert, update on child, allocation, child_alert, episode, review, next_review to heard_app, heard_service;
grant select, insert on break_glass, conflict_of_interest, restriction_named to heard_app, heard_service;
