-- Why: every three months somebody sits down with all that a child said and asks what they are telling us. The calendar makes
-- the record, a person writes it, a manager signs it off. What was signed off stays to be seen when it is reopened.

create table analysis (
    child_id      uuid        not null references child (id),
    id            uuid        not null,
    -- Both days belong to the period, and no two periods of a child share a day: each word is counted once.
    period_from   date        not null,
    -- The last day of the period is the day on which the analysis is due.
    period_to     date        not null,
    origin        text        not null check (origin in ('CALENDAR', 'BY_HAND')),
    state         text        not null default 'DRAFT' check (state in ('DRAFT', 'FINISHED', 'SIGNED_OFF')),
    telling       text        not null default '',
    changed       text        not null default '',
    outcomes      text        not null default '',
    tell          text        not null default '',
    -- Grows with each reopening of what was signed off.
    version       int         not null default 1 check (version > 0),
    -- Grows with each save; a page that was opened on an older one is stale.
    saves         int         not null default 0,
    made_at       timestamptz not null,
    saved_by      uuid,
    saved_by_name text,
    saved_at      timestamptz,
    finished_by   uuid,
    finished_by_name text,
    finished_at   timestamptz,
    signed_off_by uuid,
    signed_off_by_name text,
    signed_off_at timestamptz,
    primary key (child_id, id),
    -- However many nodes run the job at once, there is one for a child and a day. It is also the way to the last one.
    unique (child_id, period_to),
    check (period_from <= period_to),
    check (state = 'DRAFT' or finished_at is not null),
    check ((state = 'SIGNED_OFF') = (signed_off_at is not null))
);
-- What is not signed off is little beside what is: the lists of a worker and a manager read only this.
create index analysis_open on analysis (child_id, period_to) where state <> 'SIGNED_OFF';
call guard('analysis');

create table analysis_citation (
    child_id    uuid not null,
    analysis_id uuid not null,
    entry_id    uuid not null,
    primary key (child_id, analysis_id, entry_id),
    foreign key (child_id, analysis_id) references analysis (child_id, id),
    foreign key (child_id, entry_id) references entry (child_id, id)
);
call guard('analysis_citation');

-- An open action stands in the latest analysis: making the next one carries it there, and the old row says so.
create table analysis_action (
    child_id     uuid        not null,
    id           uuid        not null,
    analysis_id  uuid        not null,
    text         text        not null check (text <> ''),
    owner_id     uuid        not null references staff (id),
    owner_name   text        not null,
    due_on       date        not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CARRIED', 'DROPPED')),
    carried_from uuid,
    settled_on   date,
    added_at     timestamptz not null,
    primary key (child_id, id),
    foreign key (child_id, analysis_id) references analysis (child_id, id),
    foreign key (child_id, carried_from) references analysis_action (child_id, id),
    check ((state in ('DONE', 'DROPPED')) = (settled_on is not null))
);
create index analysis_action_by_analysis on analysis_action (child_id, analysis_id);
create index analysis_action_open on analysis_action (child_id) where state = 'OPEN';
create unique index analysis_action_carried_once on analysis_action (child_id, carried_from) where carried_from is not null;
call guard('analysis_action');

-- What was signed off, as it was signed: kept when it is reopened, and never changed.
create table analysis_version (
    child_id           uuid        not null,
    analysis_id        uuid        not null,
    version            int         not null,
    telling            text        not null,
    changed            text        not null,
    outcomes           text        not null,
    tell               text        not null,
    finished_by_name   text        not null,
    finished_at        timestamptz not null,
    signed_off_by_name text        not null,
    signed_off_at      timestamptz not null,
    cited              uuid[]      not null,
    actions            jsonb       not null,
    primary key (child_id, analysis_id, version),
    foreign key (child_id, analysis_id) references analysis (child_id, id)
);
call guard('analysis_version');

grant select, insert on analysis, analysis_action, analysis_version to heard_app, heard_service;
grant select, insert, delete on analysis_citation to heard_app, heard_service;
grant update (period_to, origin, state, telling, changed, outcomes, tell, version, saves, saved_by, saved_by_name, saved_at,
    finished_by, finished_by_name, finished_at, signed_off_by, signed_off_by_name, signed_off_at)
    on analysis to heard_app, heard_service;
grant update (state, settled_on) on analysis_action to heard_app, heard_service;
