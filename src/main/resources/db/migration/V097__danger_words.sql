-- Why: which words may mean danger is a council's to say, by language: added and retired on a page, never deleted, so that it can
-- be seen later what was looked for on the day on which something was said.
create table danger_phrase (
    id              uuid        primary key,
    language        text        not null check (language ~ '^[a-z]{2,3}$'),
    phrase          text        not null check (phrase <> ''),
    added_by        uuid references staff (id),
    added_by_name   text        not null,
    added_at        timestamptz not null default clock_timestamp(),
    retired_by      uuid references staff (id),
    retired_by_name text,
    retired_at      timestamptz,
    check ((retired_at is null) = (retired_by is null))
);
create unique index danger_phrase_now on danger_phrase (language, phrase) where retired_at is null;
grant select, insert, update (retired_by, retired_by_name, retired_at) on danger_phrase to heard_app, heard_service;
