-- Why: where the server can make UUIDv7 itself (from PostgreSQL 18), a job's insert of a hundred thousand rows need not put each
-- together from its bytes. The name stays, so that nothing else need know.
do $$
begin
    if exists (select from pg_proc where proname = 'uuidv7' and pronamespace = 'pg_catalog'::regnamespace and pronargs = 0) then
        create or replace function uuid_v7() returns uuid
            language sql volatile parallel safe
            return pg_catalog.uuidv7();
    end if;
end $$;
