-- Why: what a child is asked on their own site is the service's to write, and what was asked on the day must stay readable for as
-- long as the answer does. So a set of questions is data in versions, in every language it was ever shown in.

create table question_set (
    id      uuid primary key,
    -- The name of one that came with the program; empty for a service's own.
    shipped text unique check (shipped ~ '^[a-z][a-z0-9-]{0,59}$'),
    made_by text        not null,
    made_at timestamptz not null
);

create table question_set_version (
    id           uuid primary key,
    set_id       uuid        not null references question_set (id),
    version      int         not null check (version > 0),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED')),
    look         text        not null check (look in ('SMALL', 'MIDDLE', 'TEEN', 'EASY_READ')),
    occasion     text        not null check (occasion in ('ANY_TIME', 'GOOD_NEWS', 'BEFORE_CONFERENCE', 'BEFORE_REVIEW',
                                                          'AFTER_MEETING', 'AFTER_VISIT', 'SAFEGUARDING')),
    age_from     int         check (age_from between 0 and 25),
    age_to       int         check (age_to between 0 and 25),
    -- Made anew with each save of a draft: two people who change the same one are told of each other.
    revision     uuid        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    published_at timestamptz,
    unique (set_id, version),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (age_from is null or age_to is null or age_from <= age_to)
);
create unique index question_set_one_draft on question_set_version (set_id) where state = 'DRAFT';

create table ask (
    version_id      uuid not null references question_set_version (id),
    key             text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    place           int  not null,
    type            text not null check (type in ('WORDS', 'CHOICE', 'CHOICES', 'FACES', 'SCALE', 'DRAWING', 'SOUND', 'PHOTO', 'PEOPLE')),
    under           text check (under in ('LIFE', 'DAY', 'FEELINGS', 'CHANGE')),
    -- The column of the Standard Safeguarding Dataset that the answer fills.
    voch_column     text check (voch_column ~ '^voch_[a-z_]+$'),
    -- Asked only where one of these options of an earlier one was chosen.
    only_if_ask     text,
    only_if_options text[] not null default '{}',
    primary key (version_id, key),
    unique (version_id, place),
    check ((only_if_ask is null) = (only_if_options = '{}'))
);

create table ask_option (
    version_id uuid    not null,
    ask_key    text    not null,
    key        text    not null check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    place      int     not null,
    picture    text    check (picture ~ '^[a-z][a-z0-9-]{0,59}$'),
    -- Whoever chooses it says that they are not safe: somebody is alerted at once.
    not_safe   boolean not null,
    primary key (version_id, ask_key, key),
    unique (version_id, ask_key, place),
    foreign key (version_id, ask_key) references ask (version_id, key)
);

-- Every text of a version in every language: title, ask.KEY, hint.KEY, option.ASK.KEY.
create table ask_words (
    version_id uuid not null references question_set_version (id),
    language   text not null check (language ~ '^[a-z]{2,3}$'),
    key        text not null,
    words      text not null check (words <> ''),
    primary key (version_id, language, key)
);

-- A person who reads the language has looked at these words beside the English. Until then they count as made by a machine.
create table ask_words_check (
    version_id uuid        not null,
    language   text        not null,
    key        text        not null,
    checked_by text        not null,
    checked_at timestamptz not null,
    primary key (version_id, language, key),
    foreign key (version_id, language, key) references ask_words (version_id, language, key) on delete cascade
);

-- A published version never changes, whatever the program believes: the database lets it write on drafts alone. Only what came with
-- the program is put in as published, by the service itself. That somebody has checked the words may be added at any time.
alter table question_set_version enable row level security;
alter table ask enable row level security;
alter table ask_option enable row level security;
alter table ask_words enable row level security;
create policy seen on question_set_version for select to heard_app, heard_service using (true);
create policy made on question_set_version for insert to heard_app with check (state = 'DRAFT');
create policy shipped on question_set_version for insert to heard_service with check (true);
create policy changed on question_set_version for update to heard_app using (state = 'DRAFT') with check (true);

create function is_draft(version_id uuid) returns boolean
    language sql stable
    return exists (select from question_set_version v where v.id = version_id and v.state = 'DRAFT');

do $$
declare
    t text;
begin
    foreach t in array array ['ask', 'ask_option', 'ask_words'] loop
        execute format('create policy seen on %I for select to heard_app, heard_service using (true)', t);
        execute format('create policy made on %I for insert to heard_app with check (is_draft(version_id))', t);
        execute format('create policy removed on %I for delete to heard_app using (is_draft(version_id))', t);
        execute format('create policy shipped on %I for insert to heard_service with check (true)', t);
        execute format('grant select, insert on %I to heard_app, heard_service', t);
        execute format('grant delete on %I to heard_app', t);
    end loop;
end $$;
grant select, insert on question_set, question_set_version to heard_app, heard_service;
grant update on question_set_version to heard_app;
grant select, insert on ask_words_check to heard_app, heard_service;
