-- Why: what a child says on their own site is kept with each answer, as it is given, and never lost or said twice. An answer has an
-- id that was made on the device and a number for each time it was given anew; every one of them stays.

-- One run through one set of questions. A child goes on with it where they stopped, on another day and another phone, until it is sent.
create table reply (
    child_id   uuid        not null references child (id),
    id         uuid        not null,
    set_id     uuid        not null references question_set (id),
    version_id uuid        not null references question_set_version (id),
    begun_at   timestamptz not null,
    -- The visit that has it open, and since when: of several that are begun, the one opened last is the one on the page.
    visit_id   uuid        not null,
    opened_at  timestamptz not null default clock_timestamp(),
    -- The question on the page; empty when the child looks over all of it before sending.
    at_ask     text,
    sent_at    timestamptz,
    -- Whether something came since a member of staff last looked: then somebody has been told.
    unread     boolean     not null default false,
    primary key (child_id, id)
);
create unique index reply_begun on reply (child_id, set_id) where sent_at is null;
create index reply_of_visit on reply (child_id, visit_id, opened_at desc);

-- What was drawn, as lines: the picture beside it in the record is drawn anew from them.
create table drawing (
    child_id uuid  not null references child (id),
    id       uuid  not null,
    strokes  text  not null check (octet_length(strokes) <= 400000),
    hash     bytea not null,
    primary key (child_id, id)
);

create table answer (
    child_id        uuid        not null references child (id),
    id              uuid        not null,
    reply_id        uuid        not null,
    ask_key         text        not null check (ask_key <> ''),
    revision        int         not null check (revision > 0),
    given_at        timestamptz not null,
    visit_id        uuid        not null,
    -- The worker who sat beside the child: what they wrote then they wrote with help.
    beside_staff_id uuid references staff (id),
    beside_name     text,
    language        text        not null,
    hash            bytea       not null,
    words           text        not null default '',
    options         text[]      not null default '{}',
    people          jsonb       not null default '[]',
    drawing_id      uuid,
    sound_id        uuid,
    photo_id        uuid,
    -- What the child chose in place of an answer, which is an answer too.
    instead         text        check (instead in ('NO_SAY', 'LATER', 'WORKER', 'ADVOCATE')),
    entry_id        uuid,
    primary key (child_id, id),
    unique (child_id, reply_id, ask_key, revision),
    foreign key (child_id, reply_id) references reply (child_id, id),
    foreign key (child_id, entry_id) references entry (child_id, id)
);

-- Each press of "I don't feel safe". Nothing is asked, so there is nothing else to keep.
create table not_safe (
    child_id    uuid        not null references child (id),
    id          uuid        not null,
    visit_id    uuid        not null,
    pressed_at  timestamptz not null,
    beside_name text,
    primary key (child_id, id)
);
create index not_safe_of_visit on not_safe (child_id, visit_id, pressed_at desc);

call guard('reply');
call guard('drawing');
call guard('answer');
call guard('not_safe');
grant select, insert, update (visit_id, opened_at, at_ask, sent_at, unread) on reply to heard_app, heard_service;
grant select, insert on drawing, answer, not_safe to heard_app, heard_service;
