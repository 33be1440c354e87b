-- Why: what is written to a child is kept as it was given to them. Nothing that was saved is ever changed: each save is a new row, a
-- finished one has the number of its version, and what was given says which version that was. Two people who save on top of the
-- same text meet in the primary key, so that the second is shown both texts.

create table letter (
    child_id       uuid        not null references child (id),
    id             uuid        not null,
    kind           text        not null check (kind in ('LETTER', 'PLAN', 'DECISION', 'STORY')),
    begun_by       uuid,
    begun_by_name  text        not null,
    begun_at       timestamptz not null,
    -- Begun by mistake and never finished: it stands in no list any more.
    thrown_away_at timestamptz,
    primary key (child_id, id)
);
call guard('letter');
grant select, insert on letter to heard_app, heard_service;
grant update (thrown_away_at) on letter to heard_app;

create table letter_text (
    child_id    uuid        not null,
    letter_id   uuid        not null,
    revision    int         not null check (revision >= 1),
    -- Of a finished text: 1, 2, 3. Null for one that is still being written.
    version     int         check (version >= 1),
    -- Made by the form: saving the same form twice is one revision.
    save_id     uuid        not null,
    title       text        not null,
    greeting    text        not null,
    closing     text        not null,
    language    text        not null,
    author_id   uuid,
    author_name text        not null,
    saved_at    timestamptz not null,
    primary key (child_id, letter_id, revision),
    unique (child_id, letter_id, version),
    unique (child_id, letter_id, save_id),
    foreign key (child_id, letter_id) references letter (child_id, id)
);
call guard('letter_text');
grant select, insert on letter_text to heard_app, heard_service;

-- A section of a letter, or a page of a story: words, and at most one picture.
create table letter_part (
    child_id      uuid not null,
    letter_id     uuid not null,
    revision      int  not null,
    number        int  not null check (number >= 1),
    heading       text not null,
    words         text not null,
    picture_id    uuid,
    -- What the picture shows, for a child who cannot see it.
    picture_shows text not null,
    primary key (child_id, letter_id, revision, number),
    foreign key (child_id, letter_id, revision) references letter_text (child_id, letter_id, revision)
);
call guard('letter_part');
grant select, insert on letter_part to heard_app, heard_service;

create table letter_giving (
    child_id         uuid        not null,
    id               uuid        not null,
    letter_id        uuid        not null,
    version          int         not null,
    given_on         date        not null,
    way              text        not null check (way in ('HANDED', 'READ_TOGETHER', 'POSTED', 'ON_SCREEN', 'TALKED_LATER')),
    given_by         text        not null check (given_by <> ''),
    understood       text        not null check (understood in ('YES', 'PARTLY', 'NO', 'NOT_CHECKED')),
    -- What the child said to it: an entry of the record.
    entry_id         uuid,
    recorded_by      uuid,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (child_id, id),
    foreign key (child_id, letter_id, version) references letter_text (child_id, letter_id, version)
);
create index letter_giving_of_letter on letter_giving (child_id, letter_id, given_on);
call guard('letter_giving');
grant select, insert on letter_giving to heard_app, heard_service;
