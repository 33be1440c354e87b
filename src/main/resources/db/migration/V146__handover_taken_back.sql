-- Why: a handover can be written for a worker who does not come after all, and that the child was told can be written down by mistake.
-- What was written stays to be seen; that it was taken back, and why, stands beside it. A child who was told is told again.

create table handover_taken_back (
    child_id      uuid        not null references child (id),
    id            uuid        not null,
    handover_id   uuid        not null,
    -- Only that the child was told; empty for the handover itself.
    telling_id    uuid,
    reason        text        not null check (reason <> ''),
    taken_by      uuid        not null references staff (id),
    taken_by_name text        not null,
    taken_at      timestamptz not null,
    primary key (child_id, id),
    foreign key (child_id, telling_id) references handover_telling (child_id, id)
);
create unique index handover_taken_back_once on handover_taken_back (child_id, handover_id) where telling_id is null;
create unique index handover_telling_taken_back_once on handover_taken_back (child_id, telling_id) where telling_id is not null;

-- Whether the child was told that nobody comes after all, not who comes.
alter table handover_telling add of_taking_back boolean not null default false;

call guard('handover_taken_back');
grant select, insert on handover_taken_back to heard_app, heard_service;
