-- Why: the people and places in a child's life, drawn with the child on a day: an eco-map or a genogram. It is kept as data, and the
-- program draws it. A version is never changed: what is put right is the next version of all of it, and two people who change the same
-- version meet in the primary key. What is different some months later is a map of its own, begun from a copy of the last.

create table people_map (
    child_id   uuid        not null references child (id),
    id         uuid        not null,
    version    int         not null check (version >= 1),
    -- Made by the form, or on the child's device: saving the same thing twice is one version.
    save_id    uuid        not null,
    kind       text        not null check (kind in ('ECO', 'GENOGRAM')),
    made_on    date        not null,
    -- Who was there, as somebody typed it.
    present    text        not null,
    how        text        not null,
    -- What the child said to all of it; empty for nothing.
    words      text        not null,
    language   text        not null,
    -- The child's own shape and home in a genogram.
    shape      text        not null check (shape in ('SQUARE', 'CIRCLE', 'DIAMOND')),
    home       int         check (home between 1 and 9),
    -- The child's stay on their own site, where they made it themselves.
    visit_id   uuid,
    -- Who wrote it down, or sat beside the child who made it.
    staff_id   uuid        references staff (id),
    staff_name text,
    saved_at   timestamptz not null,
    primary key (child_id, id, version),
    unique (child_id, save_id),
    check (visit_id is not null or staff_name is not null)
);
call guard('people_map');
grant select, insert on people_map to heard_app, heard_service;

-- Somebody or something on it. The id stays the same from version to version, and in a map that began from a copy.
create table people_map_member (
    child_id uuid not null,
    map_id   uuid not null,
    version  int  not null,
    id       uuid not null,
    number   int  not null check (number >= 1),
    name     text not null,
    -- Who they are to the child: mum, friend, football coach; empty for not said.
    who      text not null,
    what     text not null check (what in ('PERSON', 'PLACE', 'ANIMAL', 'THING', 'GROUP')),
    near     text check (near in ('CLOSE', 'MIDDLE', 'FAR')),
    line     text check (line in ('STRONG', 'WEAK', 'HARD', 'MIXED', 'BROKEN')),
    shape    text not null check (shape in ('SQUARE', 'CIRCLE', 'DIAMOND')),
    born     int,
    died     int,
    home     int check (home between 1 and 9),
    -- What the child said of them; empty for nothing.
    words    text not null,
    primary key (child_id, map_id, version, id),
    foreign key (child_id, map_id, version) references people_map (child_id, id, version),
    check (died >= born)
);
call guard('people_map_member');
grant select, insert on people_map_member to heard_app, heard_service;

-- How two of them belong together. The child stands in it by the child's own id.
create table people_map_tie (
    child_id uuid not null,
    map_id   uuid not null,
    version  int  not null,
    number   int  not null check (number >= 1),
    from_id  uuid not null,
    bond     text not null check (bond in ('PARENT', 'CHILD', 'PARTNER', 'APART', 'DIVORCED', 'SIBLING')),
    to_id    uuid not null check (to_id <> from_id),
    primary key (child_id, map_id, version, number),
    foreign key (child_id, map_id, version) references people_map (child_id, id, version)
);
call guard('people_map_tie');
grant select, insert on people_map_tie to heard_app, heard_service;
