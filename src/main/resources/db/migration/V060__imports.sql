-- Why: an import says what it did and what it would do, while it goes on and afterwards, on whichever node somebody looks;
-- and what breaks a rule of the return stands on a list until the council's own system has it right.

-- One a run. It is alive while its transaction holds the one lock for imports, so a run that says RUNNING and is not alive
-- was cut off: nothing of it was kept, and it can be started again.
create table import_run (
    id            uuid        primary key,
    asked_by      uuid        references staff (id),
    asked_by_name text        not null,
    dry_run       boolean     not null,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    asked_at      timestamptz not null default clock_timestamp(),
    touched_at    timestamptz not null default clock_timestamp(),
    ended_at      timestamptz,
    doing         text        not null default '',
    rows_done     int         not null default 0,
    rows_in_all   int         not null default 0,
    said          text        not null default ''
);
create index import_run_newest on import_run (asked_at desc);

-- The files as they were sent, only until they have been brought in or others have taken their place.
create table import_file (
    run_id uuid  not null references import_run (id),
    name   text  not null check (name <> ''),
    bytes  bytea not null,
    primary key (run_id, name)
);

-- What became of each file; a file that could not be read has a problem and no rows.
create table import_outcome (
    run_id         uuid not null references import_run (id),
    ordinal        int  not null,
    file           text not null,
    notes          text not null,
    problem        text not null,
    rows_read      int  not null,
    rows_added     int  not null,
    rows_changed   int  not null,
    rows_unchanged int  not null,
    rows_listed    int  not null,
    rows_refused   int  not null,
    primary key (run_id, ordinal)
);

create table import_refusal (
    run_id  uuid not null references import_run (id),
    ordinal int  not null,
    file    text not null,
    line    int  not null,
    field   text not null,
    value   text not null,
    reason  text not null,
    primary key (run_id, ordinal)
);

-- How many rows broke which rule, for the runs that were only tried too.
create table import_rule (
    run_id  uuid not null references import_run (id),
    rule    text not null,
    title   text not null,
    rows    int  not null,
    primary key (run_id, rule)
);

create table to_correct (
    child_id   uuid not null references child (id),
    id         uuid not null,
    run_id     uuid not null references import_run (id),
    from_table text not null check (from_table in ('HEADER', 'EPISODES', 'REVIEWS')),
    rule       text not null,
    title      text not null,
    file       text not null,
    line       int  not null,
    field      text not null,
    value      text not null,
    reason     text not null,
    primary key (child_id, id)
);
call guard('to_correct');

-- The list across all children, for whoever looks after the returns. An administrator's role opens no record, and this opens
-- none: numbers, lines, codes and dates, never a word that a child said.
create function all_to_correct()
    returns table (child_id uuid, local_number text, run_id uuid, from_table text, rule text, title text,
                   file text, line int, field text, value text, reason text)
    language sql stable security definer
    set search_path = heard, pg_temp
as $$
    select t.child_id, c.local_number, t.run_id, t.from_table, t.rule, t.title, t.file, t.line, t.field, t.value, t.reason
    from to_correct t join child c on c.id = t.child_id
    where exists (select from staff s
                  where s.id = nullif(current_setting('heard.staff_id', true), '')::uuid
                    and s.role = 'ADMIN' and s.left_on is null)
$$;
alter function all_to_correct() owner to heard_service;
revoke all on function all_to_correct() from public;
grant execute on function all_to_correct() to heard_app;

-- The program's own role starts runs and shows them; only a service run does them. It never reads a file back.
grant select, insert on import_run to heard_app;
grant select (run_id, name), insert, update (run_id) on import_file to heard_app;
grant select on import_outcome, import_refusal, import_rule, to_correct to heard_app;
grant select, insert, update on import_run to heard_service;
grant select, insert, delete on import_file, to_correct to heard_service;
grant select, insert on import_outcome, import_refusal, import_rule to heard_service;
