-- Why: the heart. One row for each expression of view, by the child or about them, in the order in which it was said.

create table entry (
    child_id       uuid        not null references child (id),
    id             uuid        not null,
    said_on        date        not null,
    recorded_at    timestamptz not null,
    speaker        text        not null check (speaker in ('CHILD', 'TEACHER', 'CARER', 'FAMILY', 'AGENCY', 'PUBLIC')),
    speaker_name   text,
    how            text        not null check (how in ('SPOKEN', 'WRITTEN', 'DRAWN', 'SIGNED', 'SHOWN', 'OBSERVED', 'RELAYED')),
    words          text        not null check (words <> ''),
    language       text        not null default 'en',
    translation    text,
    reading        text,
    question       text        check (question in ('LIFE', 'DAY', 'FEELINGS', 'CHANGE')),
    seen_alone     boolean,
    source         text        not null check (source in ('SESSION', 'FORM', 'CONTRIBUTION', 'YOU_SAY')),
    source_id      uuid        not null,
    source_section text        not null default '',
    source_version int         not null default 1,
    source_label   text        not null,
    author_id      uuid,
    author_name    text        not null,
    corrects       uuid,
    -- The one column that is ever updated: the entry that took this one's place.
    replaced_by    uuid,
    found_by       tsvector    not null generated always as
                       (to_tsvector('english', words || ' ' || coalesce(translation, ''))) stored,
    primary key (child_id, id),
    unique (child_id, source, source_id, source_section, source_version),
    foreign key (child_id, corrects) references entry (child_id, id),
    foreign key (child_id, replaced_by) references entry (child_id, id)
);
create index entry_in_order on entry (child_id, said_on desc, id desc);
create index entry_newest on entry (said_on desc, id desc) where replaced_by is null;
create index entry_by_word on entry using gin (found_by);

call guard('entry');
grant select, insert on entry to heard_app, heard_service;
grant update (replaced_by) on entry to heard_app, heard_service;

-- When each child was last heard, kept so that a caseload is one look at one row a child.
create table last_heard (
    child_id   uuid primary key references child (id),
    entry_id   uuid not null,
    said_on    date not null
);
call guard('last_heard');
grant select, insert, update on last_heard to heard_app, heard_service;
