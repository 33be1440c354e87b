-- The four roles of a Heard database. Run once by a database administrator (the embedded PostgreSQL runs it itself),
-- connected to the database that Heard will use. Give heard_owner and heard_app passwords afterwards.
--
--   heard_owner    owns the schema and runs the migrations; the program uses it for nothing else
--   heard_app      what the program signs in as; owns nothing, so row-level security binds it
--   heard_service  what a job becomes for one transaction (SET LOCAL ROLE), when it works for every child
do $$
begin
    if not exists (select from pg_roles where rolname = 'heard_owner') then
        create role heard_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'heard_app') then
        -- NOINHERIT: the rights of heard_service must be taken on purpose, transaction by transaction.
        create role heard_app login noinherit;
    end if;
    if not exists (select from pg_roles where rolname = 'heard_service') then
        create role heard_service nologin;
    end if;
end $$;

grant heard_service to heard_owner;
grant heard_service to heard_app;

create schema if not exists heard authorization heard_owner;
grant usage on schema heard to heard_app;
grant usage, create on schema heard to heard_service;
alter role heard_owner set search_path = heard;
alter role heard_app set search_path = heard;
-- Two writers of one row wait for each other; they must not wait for ever.
alter role heard_app set lock_timeout = '10s';
