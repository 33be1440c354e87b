-- Why: whoever looks for Siân types Sian, and O'Brien comes with either apostrophe. Names are compared in plain letters.
create function plain(written text) returns text
    language sql immutable parallel safe
as $$
    select regexp_replace(
        regexp_replace(normalize(lower(coalesce(written, '')), NFD), '[\u0300-\u036f''’`]', '', 'g'),
        '[^[:alnum:]]+', ' ', 'g')
$$;
grant execute on function plain(text) to heard_app, heard_service;
