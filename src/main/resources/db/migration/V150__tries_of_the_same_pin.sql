-- Whoever knew a card's code could send it one wrong PIN for ever: the same PIN counted once. Now it counts once a minute.
alter table card_try add column times smallint not null default 1 check (times > 0);
