-- Why: what must reach a person is written together with what the child said. It climbs by the database's clock until a person
-- acknowledges it, and who it has reached, when, and by what mail, can be seen by everybody it reaches.

-- Where mail goes that says that there is something in Heard. Empty: this person is told in the program alone.
alter table staff add column mail text check (mail ~ '^[^@\s]+@[^@\s]+$');

-- One open at a time about one thing (about_id): what comes later about it joins it (alert_cause) and can make it urgent, never
-- less. climbs_from is when its clock began, climbs_at when it goes to the next person; read_by is one working day on.
create table alert (
    child_id       uuid        not null references child (id),
    id             uuid        not null,
    urgency        text        not null check (urgency in ('URGENT', 'TO_READ')),
    reason         text        not null check (reason <> ''),
    about_id       uuid,
    href           text        not null check (href like '/%'),
    causes         int         not null default 1 check (causes > 0),
    raised_at      timestamptz not null,
    climbs_from    timestamptz not null,
    climbs_at      timestamptz,
    step           int         not null,
    read_by        timestamptz not null,
    closed_at      timestamptz,
    closed_by      uuid references staff (id),
    closed_by_name text,
    closing_id     uuid,
    done           text check (done <> ''),
    primary key (child_id, id),
    -- Only a person closes it, and an urgent one only by saying what they did.
    check ((closed_at is null) = (closed_by is null)),
    check (urgency = 'TO_READ' or closed_at is null or done is not null)
);
create unique index alert_open_about on alert (child_id, about_id) where closed_at is null and about_id is not null;
create index alert_open_by_child on alert (child_id) where closed_at is null;
create index alert_to_climb on alert (climbs_at) where closed_at is null;
create index alert_closed on alert (closed_at desc) where closed_at is not null;

-- Each thing that was said: its id is made by whoever raises it, so that the same one raises once, whatever came of it since.
create table alert_cause (
    child_id uuid        not null,
    id       uuid        not null,
    alert_id uuid        not null,
    urgency  text        not null,
    reason   text        not null,
    at       timestamptz not null default clock_timestamp(),
    primary key (child_id, id),
    foreign key (child_id, alert_id) references alert (child_id, id)
);
create index alert_cause_by_alert on alert_cause (child_id, alert_id);

-- Work is unique by alert and step, on however many nodes.
create table alert_step (
    child_id uuid        not null,
    alert_id uuid        not null,
    step     int         not null,
    at       timestamptz not null default clock_timestamp(),
    primary key (child_id, alert_id, step),
    foreign key (child_id, alert_id) references alert (child_id, id)
);

-- Whom it has reached, since which step, and as what. Each of them may open the child's record while the alert is open and a
-- quarter of an hour after (until_at), so that two who act at once see each other's.
create table alert_recipient (
    child_id uuid        not null,
    alert_id uuid        not null,
    staff_id uuid        not null references staff (id),
    step     int         not null,
    part     text        not null check (part in ('WORKER', 'MANAGER', 'DUTY', 'OUT_OF_HOURS', 'ANYBODY')),
    covering boolean     not null,
    at       timestamptz not null default clock_timestamp(),
    until_at timestamptz not null default 'infinity',
    primary key (child_id, alert_id, staff_id),
    foreign key (child_id, alert_id) references alert (child_id, id)
);
create index alert_recipient_by_staff on alert_recipient (staff_id, until_at);

-- What is to be sent: nothing but to whom. A claim is one node's for two minutes; whoever sleeps longer marks nothing.
create table mail (
    child_id      uuid        not null,
    id            uuid        not null,
    alert_id      uuid        not null,
    staff_id      uuid        not null references staff (id),
    step          int         not null,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED', 'NOT_NEEDED')),
    written_at    timestamptz not null default clock_timestamp(),
    due_at        timestamptz not null default clock_timestamp(),
    tries         int         not null default 0,
    claim         uuid,
    claimed_until timestamptz,
    ended_at      timestamptz,
    answer        text,
    primary key (child_id, id),
    unique (child_id, alert_id, staff_id, step),
    foreign key (child_id, alert_id) references alert (child_id, id)
);
create index mail_waiting on mail (due_at) where state = 'WAITING';

-- Who is away, from one day to another, both included, and who covers. Taken back by an end, never deleted.
create table absence (
    id           uuid        primary key,
    staff_id     uuid        not null references staff (id),
    from_on      date        not null,
    to_on        date        not null,
    cover_id     uuid references staff (id) check (cover_id <> staff_id),
    said_by      uuid        not null references staff (id),
    said_by_name text        not null,
    said_at      timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    check (to_on >= from_on)
);
create index absence_by_staff on absence (staff_id, to_on) where ended_at is null;

-- Who is duty, by day and out of hours, for the whole service.
create table duty (
    id         uuid        primary key,
    staff_id   uuid        not null references staff (id),
    team       text        not null check (team in ('DUTY', 'OUT_OF_HOURS')),
    from_at    timestamptz not null default clock_timestamp(),
    until_at   timestamptz,
    said_by    uuid references staff (id)
);
create unique index duty_now on duty (team, staff_id) where until_at is null;

call guard('alert');
call guard('alert_cause');
call guard('alert_step');
call guard('alert_recipient');
call guard('mail');

-- Whoever raises, on a child's page too, writes all of it; only what a person or a step changes can be changed.
grant select, insert on alert, alert_cause, alert_step, alert_recipient to heard_app, heard_service;
grant update (urgency, reason, causes, climbs_from, climbs_at, step, closed_at, closed_by, closed_by_name, closing_id, done)
    on alert to heard_app, heard_service;
grant update (until_at) on alert_recipient to heard_app, heard_service;
grant select, insert on mail to heard_app;
grant select, insert, update on mail to heard_service;
grant select, insert, update (ended_at) on absence to heard_app, heard_service;
grant select, insert, update (until_at) on duty to heard_app, heard_service;

-- For lists of children: which have an open one. Like every view, it shows each person only what the guard shows.
create view open_alert with (security_invoker = true) as
select child_id, count(*)::int as alerts, bool_or(urgency = 'URGENT') as urgent, min(raised_at) as since
from alert where closed_at is null group by child_id;
grant select on open_alert to heard_app, heard_service;
