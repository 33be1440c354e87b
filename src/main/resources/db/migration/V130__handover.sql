-- Why: a child does not say everything again because the worker or the carer changes. What the outgoing worker adds to the one page
-- that the program makes from the record is kept in versions that never change; who has read it, and that the child was told
-- who comes, is written down beside it.

create table handover (
    child_id       uuid        not null references child (id),
    id             uuid        not null,
    version        int         not null check (version >= 1),
    -- Made by the form: saving the same form twice is one version.
    save_id        uuid        not null,
    -- Who it is for: somebody who works here, or, without an account, a name and what they are to the child.
    to_staff_id    uuid        references staff (id),
    to_name        text        not null check (to_name <> ''),
    to_relation    text        check (to_relation <> ''),
    from_on        date        not null,
    -- Empty while none is arranged.
    first_visit_on date,
    word           text        not null check (word <> ''),
    -- What the child has said often enough.
    not_again      text        check (not_again <> ''),
    author_id      uuid        not null references staff (id),
    author_name    text        not null,
    written_at     timestamptz not null,
    primary key (child_id, id, version),
    unique (child_id, save_id),
    check ((to_staff_id is null) = (to_relation is not null))
);

create table handover_reading (
    child_id         uuid        not null,
    id               uuid        not null,
    handover_id      uuid        not null,
    version          int         not null,
    read_on          date        not null,
    reader_id        uuid        references staff (id),
    reader_name      text        not null check (reader_name <> ''),
    recorded_by      uuid        not null references staff (id),
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (child_id, id),
    foreign key (child_id, handover_id, version) references handover (child_id, id, version)
);
create index handover_reading_of_handover on handover_reading (child_id, handover_id);

-- That the child was told who comes. Of several the one that was written down last is what holds.
create table handover_telling (
    child_id         uuid        not null,
    id               uuid        not null,
    handover_id      uuid        not null,
    version          int         not null,
    told_on          date        not null,
    told_how         text        not null check (told_how in ('IN_PERSON', 'CALL', 'LETTER', 'MESSAGE', 'MEETING', 'SOMEBODY')),
    told_by          text        not null check (told_by <> ''),
    words            text        not null check (words <> ''),
    recorded_by      uuid        not null references staff (id),
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (child_id, id),
    foreign key (child_id, handover_id, version) references handover (child_id, id, version)
);
create index handover_telling_of_handover on handover_telling (child_id, handover_id);

-- Whom somebody worked with until lately.
create index allocation_ended on allocation (staff_id, ended_on) where ended_on is not null;

call guard('handover');
call guard('handover_reading');
call guard('handover_telling');
grant select, insert on handover, handover_reading, handover_telling to heard_app, heard_service;
