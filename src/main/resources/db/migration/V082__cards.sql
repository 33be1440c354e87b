-- Why: a child comes in by a card that their worker gave them. The database keeps nothing by which anybody could come in: a keyed hash of
-- the token, whose key stands elsewhere, and a slow hash of the PIN.

create table card (
    child_id          uuid        not null references child (id),
    id                uuid        not null,
    token_hash        bytea       not null unique,
    pin_hash          text        not null,
    kind              text        not null check (kind in ('NUMBERS', 'PICTURES')),
    given_by          uuid        not null references staff (id),
    given_at          timestamptz not null,
    expires_on        date        not null,
    last_used_at      timestamptz,
    -- Suspended: can be let go on again. Stopped: never works again.
    suspended_at      timestamptz,
    suspended_because text check (suspended_because in ('WORKER', 'WRONG_PINS')),
    suspended_by      uuid references staff (id),
    stopped_at        timestamptz,
    stopped_because   text check (stopped_because in ('WORKER', 'NEW_CARD', 'SEEN', 'MOVED', 'CLOSED')),
    stopped_by        uuid references staff (id),
    primary key (child_id, id),
    check ((suspended_at is null) = (suspended_because is null)),
    check ((stopped_at is null) = (stopped_because is null))
);
call guard('card');
grant select, insert on card to heard_app, heard_service;
grant update (last_used_at, suspended_at, suspended_because, suspended_by, stopped_at, stopped_because, stopped_by) on card to heard_app, heard_service;

alter table visit add foreign key (child_id, card_id) references card (child_id, id);

-- PINs that were tried and not found right, for tokens that exist and for those that do not alike. Which child a token belongs to
-- does not stand here, and what was tried only as a keyed hash, so that the same PIN tried again counts once.
create table card_try (
    token_hash bytea       not null,
    pin_mark   bytea       not null,
    tried_at   timestamptz not null,
    primary key (token_hash, pin_mark)
);
create index card_try_by_time on card_try (tried_at);
grant select, insert, update, delete on card_try to heard_app, heard_service;

-- Before anybody is known: whose card this is, by the token's hash alone.
create function card_of(hash bytea) returns table (child_id uuid, card_id uuid, pin_hash text)
    language sql stable security definer
    set search_path = heard, pg_temp
as $$
    select k.child_id, k.id, k.pin_hash from card k where k.token_hash = hash
$$;
alter function card_of(bytea) owner to heard_service;
revoke all on function card_of(bytea) from public;
grant execute on function card_of(bytea) to heard_app;
