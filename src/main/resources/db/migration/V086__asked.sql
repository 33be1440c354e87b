-- Why: which questions wait for which child, in which order and from when, is decided by the worker who knows the child, or by the
-- service for all children of an age or before a meeting.

-- One set sent to many children at once. The choice is kept as it was made, so that it can be told later why a child was asked.
create table sending (
    id           uuid primary key,
    set_id       uuid        not null references question_set (id),
    age_from     int         check (age_from between 0 and 25),
    age_to       int         check (age_to between 0 and 25),
    status       text        check (status in ('CIN', 'CPP', 'CLA', 'CARE_LEAVER', 'OTHER')),
    -- Only children who have a meeting arranged within so many days.
    meeting_within int       check (meeting_within between 1 and 365),
    from_on      date        not null,
    children     int         not null,
    sent_by      text        not null,
    sent_at      timestamptz not null
);

create table asked (
    child_id      uuid        not null references child (id),
    id            uuid        not null,
    set_id        uuid        not null references question_set (id),
    -- The order in which they are offered. What the service sent stands after what the worker chose.
    place         int         not null,
    from_on       date        not null,
    sending_id    uuid        references sending (id),
    asked_by      text        not null,
    asked_at      timestamptz not null,
    taken_away_by text,
    taken_away_at timestamptz,
    primary key (child_id, id),
    check ((taken_away_by is null) = (taken_away_at is null))
);
create unique index asked_once_a_sending on asked (child_id, sending_id) where sending_id is not null;

-- The child has sent their answers, and to which reply they belong.
create table asked_answered (
    child_id    uuid        not null,
    asked_id    uuid        not null,
    reply_id    uuid        not null,
    answered_at timestamptz not null,
    primary key (child_id, asked_id),
    foreign key (child_id, asked_id) references asked (child_id, id)
);

call guard('asked');
call guard('asked_answered');
grant select, insert on asked, asked_answered, sending to heard_app, heard_service;
grant update (place, from_on, taken_away_by, taken_away_at) on asked to heard_app;
