-- Why: every view can be answered: heard, considered, decided and why, told to the child in which words, and what the child said to
-- that. From the first step a promise to tell the child runs. Steps are added and put right, never changed.

-- One answer, to one view or to several at once.
create table response (
    child_id uuid        not null references child (id),
    id       uuid        not null,
    -- Grows with each saving; a page that was opened on an older one is stale.
    version  int         not null check (version > 0),
    begun_at timestamptz not null,
    primary key (child_id, id)
);
call guard('response');

-- Which views it answers, and where the answer to each stands, as the steps say: kept here so that a list over many children reads
-- one table and adds up. tell_by is there while a promise runs, and only for what a child said at first hand.
create table response_entry (
    child_id     uuid    not null,
    response_id  uuid    not null,
    entry_id     uuid    not null,
    -- No longer when somebody took the view out, or when corrected words took its place (in a row of their own).
    stands       boolean not null default true,
    taken_out_at timestamptz,
    taken_out_by text,
    tell_by      date,
    outcome      text check (outcome in ('ACTED_ON', 'IN_PART', 'NOT_NOW', 'NO')),
    decided_on   date,
    told_on      date,
    primary key (child_id, response_id, entry_id),
    foreign key (child_id, response_id) references response (child_id, id),
    foreign key (child_id, entry_id) references entry (child_id, id),
    check ((outcome is null) = (decided_on is null)),
    check ((taken_out_at is null) = (taken_out_by is null)),
    check (not (stands and taken_out_at is not null))
);
-- A view has one answer; it may go on for as long as there is something to say.
create unique index response_entry_once on response_entry (child_id, entry_id) where stands;
create index response_entry_running on response_entry (child_id, tell_by) where stands and tell_by is not null;
call guard('response_entry');

create table response_step (
    child_id    uuid        not null,
    id          uuid        not null,
    response_id uuid        not null,
    -- That of the response with which it was saved.
    version     int         not null,
    -- Made by the form: saving the same form twice is one saving.
    save_id     uuid        not null,
    kind        text        not null check (kind in ('HEARD', 'CONSIDERED', 'DECIDED', 'TOLD', 'CHILD_SAID')),
    on_day      date        not null,
    by_name     text        not null check (by_name <> ''),
    occasion    text        check (occasion in ('SUPERVISION', 'TEAM', 'REVIEW', 'CONFERENCE', 'CORE_GROUP', 'FAMILY', 'ALONE', 'OTHER')),
    -- Which meeting it was, in words.
    which       text        check (which <> ''),
    outcome     text        check (outcome in ('ACTED_ON', 'IN_PART', 'NOT_NOW', 'NO')),
    told_how    text        check (told_how in ('IN_PERSON', 'CALL', 'LETTER', 'MESSAGE', 'MEETING', 'SOMEBODY')),
    -- What was decided and why; the words in which the child was told.
    words       text        check (words <> ''),
    -- What the child said to it is an entry like any other.
    entry_id    uuid,
    corrects    uuid,
    -- It did not happen; words say why it was taken out.
    taken_out   boolean     not null default false,
    -- The one column that is ever updated: the step that took this one's place.
    replaced_by uuid,
    author_id   uuid,
    author_name text        not null,
    recorded_at timestamptz not null,
    primary key (child_id, id),
    unique (child_id, response_id, save_id, kind),
    foreign key (child_id, response_id) references response (child_id, id),
    foreign key (child_id, entry_id) references entry (child_id, id),
    foreign key (child_id, corrects) references response_step (child_id, id),
    foreign key (child_id, replaced_by) references response_step (child_id, id),
    check ((kind = 'CONSIDERED') = (occasion is not null)),
    check ((kind = 'DECIDED') = (outcome is not null)),
    check ((kind = 'TOLD') = (told_how is not null)),
    check ((kind = 'CHILD_SAID') = (entry_id is not null)),
    check (kind <> 'TOLD' or words is not null),
    check (outcome is null or outcome not in ('NOT_NOW', 'NO') or words is not null),
    check (not taken_out or corrects is not null)
);
call guard('response_step');

grant select, insert on response, response_entry, response_step to heard_app, heard_service;
grant update (version) on response to heard_app, heard_service;
grant update (stands, taken_out_at, taken_out_by, tell_by, outcome, decided_on, told_on) on response_entry to heard_app, heard_service;
grant update (replaced_by) on response_step to heard_app, heard_service;

-- Which views of many children are not answered, and what became of those of a year by question, are answered by the same index
-- that gives a child's page.
drop index entry_in_order;
create index entry_in_order on entry (child_id, said_on desc, id desc)
    include (speaker, how, seen_alone, source, question) where replaced_by is null;
