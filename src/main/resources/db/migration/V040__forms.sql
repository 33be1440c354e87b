-- Why: what the forms of the service ask is the service's own to decide, and which answers are the child's voice most of all.
-- So forms are data, in versions: what was asked on the day stays readable for as long as the answer does.

create table form_definition (
    key          text        not null check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
    version      int         not null check (version > 0),
    title        text        not null check (title <> ''),
    -- What the day of such a form is called, above the box for it: Day of the visit.
    day_label    text        not null check (day_label <> ''),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED')),
    -- Made anew with each save of a draft: two people who change the same one are told of each other.
    revision     uuid        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    published_at timestamptz,
    primary key (key, version),
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index form_definition_one_draft on form_definition (key) where state = 'DRAFT';

-- A draft may be half done, so a label may still be empty; publishing asks for more. {child} in a text stands for the name.
create table form_question (
    form_key     text    not null,
    form_version int     not null,
    key          text    not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    place        int     not null,
    heading      text,
    label        text    not null,
    hint         text,
    kind         text    not null check (kind in ('TEXT', 'LINE', 'YES_NO', 'SEEN_ALONE', 'CHOICE', 'DATE')),
    required     boolean not null,
    voice        boolean not null,
    under        text    check (under in ('LIFE', 'DAY', 'FEELINGS', 'CHANGE')),
    -- One on each line.
    choices      text,
    primary key (form_key, form_version, key),
    unique (form_key, form_version, place),
    foreign key (form_key, form_version) references form_definition (key, version),
    check (not voice or kind in ('TEXT', 'LINE')),
    check (voice or under is null)
);

-- A published version never changes, whatever the program believes: the database lets it write on drafts alone.
alter table form_definition enable row level security;
alter table form_question enable row level security;
create policy seen on form_definition for select to heard_app, heard_service using (true);
create policy made on form_definition for insert to heard_app with check (state = 'DRAFT');
create policy changed on form_definition for update to heard_app using (state = 'DRAFT') with check (true);
create policy seen on form_question for select to heard_app, heard_service using (true);
create policy made on form_question for insert to heard_app with check (exists (
    select from form_definition d where d.key = form_key and d.version = form_version and d.state = 'DRAFT'));
create policy removed on form_question for delete to heard_app using (exists (
    select from form_definition d where d.key = form_key and d.version = form_version and d.state = 'DRAFT'));
grant select on form_definition, form_question to heard_app, heard_service;
grant insert, update on form_definition to heard_app;
grant insert, delete on form_question to heard_app;

-- A form as it was filled for one child. It stays with the definition that it was filled on.
create table form (
    child_id           uuid not null references child (id),
    id                 uuid not null,
    form_key           text not null,
    definition_version int  not null,
    primary key (child_id, id),
    foreign key (form_key, definition_version) references form_definition (key, version)
);

-- Each correction is one more version; the ones before stay as they were. save_id is made on the page, so that saving twice
-- is saving once.
create table form_version (
    child_id    uuid        not null,
    form_id     uuid        not null,
    version     int         not null check (version > 0),
    save_id     uuid        not null,
    happened_on date        not null,
    author_id   uuid,
    author_name text        not null,
    saved_at    timestamptz not null,
    primary key (child_id, form_id, version),
    unique (child_id, save_id),
    foreign key (child_id, form_id) references form (child_id, id)
);

create table form_answer (
    child_id     uuid not null,
    form_id      uuid not null,
    version      int  not null,
    question_key text not null,
    text         text not null check (text <> ''),
    how          text check (how in ('SPOKEN', 'WRITTEN', 'DRAWN', 'SIGNED', 'SHOWN', 'OBSERVED', 'RELAYED')),
    primary key (child_id, form_id, version, question_key),
    foreign key (child_id, form_id, version) references form_version (child_id, form_id, version)
);

call guard('form');
call guard('form_version');
call guard('form_answer');
grant select, insert on form, form_version, form_answer to heard_app, heard_service;
