-- Why: what was said cannot be read back with a card alone, because somebody may force a child to come in. It can where the child
-- asked for it: their worker turns it on, and then the child says yes on their own site. Either turns it off at once. Nothing here is
-- ever changed: each turn, and each thing that was withheld or given back, is a row of its own.

create table story_turn (
    child_id  uuid        not null references child (id),
    id        uuid        not null,
    -- The story is shown while the worker's last word is yes, and the child's last word after that is yes.
    side      text        not null check (side in ('WORKER', 'CHILD')),
    turned_on boolean     not null,
    -- How the child asked for it; why it was turned off.
    note      text        not null,
    staff_id  uuid        references staff (id),
    by_name   text        not null,
    visit_id  uuid,
    at        timestamptz not null default clock_timestamp(),
    primary key (child_id, id),
    check ((side = 'CHILD') = (visit_id is not null)),
    check (side = 'CHILD' or not turned_on or note <> '')
);
create index story_turn_in_order on story_turn (child_id, at desc);
call guard('story_turn');
grant select, insert on story_turn to heard_app, heard_service;

create table story_withholding (
    child_id uuid        not null references child (id),
    id       uuid        not null,
    thing    text        not null check (thing in ('ENTRY', 'ANSWER', 'LETTER')),
    thing_id uuid        not null,
    -- False: given back.
    withheld boolean     not null,
    -- For staff; the child is told only that there is something to talk about first.
    reason   text        not null,
    staff_id uuid        references staff (id),
    by_name  text        not null,
    at       timestamptz not null default clock_timestamp(),
    primary key (child_id, id),
    check (not withheld or reason <> '')
);
create index story_withholding_in_order on story_withholding (child_id, at desc);
call guard('story_withholding');
grant select, insert on story_withholding to heard_app, heard_service;

-- Where in their story a child is: all of it has one address, so that no history of a browser tells what was open.
create table story_place (
    child_id  uuid not null references child (id),
    visit_id  uuid not null,
    at        text not null check (at in ('ALL', 'LETTER', 'BACK', 'SENT')),
    thing     text check (thing in ('ANSWER', 'LETTER')),
    thing_id  uuid,
    from_item int  not null default 0 check (from_item >= 0),
    primary key (child_id, visit_id),
    check ((at in ('LETTER', 'BACK')) = (thing_id is not null))
);
call guard('story_place');
grant select, insert, update (at, thing, thing_id, from_item) on story_place to heard_app, heard_service;

-- What a child says back to what was done, or to a letter. Each saving is a row; what is said anew in the same stay is the next
-- revision of the same thread, and its entry takes the place of the one before.
create table story_reply (
    child_id    uuid        not null references child (id),
    -- Made on the device, or with the page: the same saving twice is one.
    id          uuid        not null,
    thread_id   uuid        not null,
    revision    int         not null check (revision > 0),
    thing       text        not null check (thing in ('ANSWER', 'LETTER')),
    thing_id    uuid        not null,
    visit_id    uuid        not null,
    words       text        not null,
    sound_id    uuid,
    language    text        not null,
    entry_id    uuid,
    staff_id    uuid        references staff (id),
    beside_name text,
    said_at     timestamptz not null,
    primary key (child_id, id),
    unique (child_id, thread_id, revision),
    foreign key (child_id, entry_id) references entry (child_id, id)
);
create index story_reply_of_visit on story_reply (child_id, visit_id, thing_id, revision desc);
call guard('story_reply');
grant select, insert on story_reply to heard_app, heard_service;
