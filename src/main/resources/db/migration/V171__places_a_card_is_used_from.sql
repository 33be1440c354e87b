-- Why: whoever knew a card's code could make ten wrong tries from anywhere, and the child's right PIN was refused until the worker gave
-- another card. Now tries from a place where the child came in before count by themselves, and the tenth from elsewhere shuts no such place.

-- Where a child came in by a card, lately. Like what was tried, it does not say which child. The place is a keyed hash of the card's code
-- and an internet connection's address: no address stands here, nor whether two cards were used in one place.
create table card_place (
    token_hash bytea       not null,
    place_mark bytea       not null,
    came_in_at timestamptz not null,
    -- After ten wrong PINs from there, until the worker lets the card go on.
    shut_at    timestamptz,
    primary key (token_hash, place_mark)
);
create index card_place_by_time on card_place (came_in_at);
grant select, insert, update, delete on card_place to heard_app, heard_service;

-- The place by itself where tries are counted; empty for all other places together.
alter table card_try add column place_mark bytea not null default '';
alter table card_try drop constraint card_try_pkey, add primary key (token_hash, place_mark, pin_mark);
