-- Why: who works here, who is signed in, and what each person read or wrote. Nothing else may be kept before this is.

create table team (
    id   uuid primary key,
    name text not null unique check (name <> '')
);

create table staff (
    id            uuid primary key,
    user_name     text not null unique check (user_name = lower(user_name)),
    password_hash text,
    name          text not null check (name <> ''),
    role          text not null check (role in ('WORKER', 'MANAGER', 'IRO', 'QUALITY', 'ADMIN')),
    team_id       uuid references team (id),
    left_on       date
);
create index staff_by_team on staff (team_id);

-- One row a sign-in. Only a hash of the cookie's secret is kept: the table gives nobody a way in.
create table login (
    id          uuid primary key,
    secret_hash bytea       not null unique,
    staff_id    uuid        not null references staff (id),
    created_at  timestamptz not null,
    seen_at     timestamptz not null,
    revoked_at  timestamptz
);
create index login_by_staff on login (staff_id);

-- Failed tries slow the next one for that name. They are kept for a name that exists and for one that does not alike.
create table sign_in_failure (
    id        uuid primary key,
    user_name text        not null,
    failed_at timestamptz not null
);
create index sign_in_failure_by_name on sign_in_failure (user_name, failed_at desc);

-- Ids and actions, never a word of what was read. child_id is empty for what concerns no child (a sign-in).
create table audit_event (
    seq        bigint generated always as identity,
    child_id   uuid,
    at         timestamptz not null default clock_timestamp(),
    staff_id   uuid,
    login_id   uuid,
    actor      text        not null,
    action     text        not null check (action in ('READ', 'WROTE', 'LISTED', 'REFUSED', 'SIGNED_IN', 'SIGNED_OUT', 'SIGN_IN_FAILED')),
    subject    text        not null,
    subject_id uuid,
    primary key (seq)
);
create index audit_event_by_child on audit_event (child_id, seq desc) where child_id is not null;

grant select on team, staff to heard_app;
grant insert, update on team, staff to heard_app;
grant select, insert, update on login to heard_app;
grant select, insert, delete on sign_in_failure to heard_app;
grant select, insert on audit_event to heard_app;
grant select, insert, update on team, staff to heard_service;
grant select, insert on audit_event to heard_service;
