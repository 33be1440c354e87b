-- Why: a visit ends by itself after a while, or because the card was stopped, and "I don't feel safe" stands on the page all the same.
-- Whose visit it was is known by the cookie, which leaving takes away and coming in anew replaces.

-- For one purpose: to tell somebody that this button was pressed. Lets nobody in.
create function visit_that_is_over(hash bytea, within interval)
    returns table (child_id uuid, visit_id uuid, card_id uuid)
    language sql stable security definer
    set search_path = heard, pg_temp
as $$
    select w.child_id, w.id, w.card_id from visit w where w.secret_hash = hash and w.seen_at > clock_timestamp() - within
$$;
alter function visit_that_is_over(bytea, interval) owner to heard_service;
revoke all on function visit_that_is_over(bytea, interval) from public;
grant execute on function visit_that_is_over(bytea, interval) to heard_app;
