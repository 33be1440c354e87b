-- Why: how many have answered what was sent to thousands is told on a page.
create index asked_by_sending on asked (sending_id) where sending_id is not null;
