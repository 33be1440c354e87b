-- Why: a child makes a map of their people themselves, one at a time, all at one address: which page they have open is kept for their
-- stay. What they make is a map like any other, found again in the same stay only.

create table people_map_visit (
    child_id  uuid not null references child (id),
    visit_id  uuid not null,
    -- Whom they are telling of; empty while they look over all of them.
    at_member uuid,
    at_step   text check (at_step in ('NAME', 'WHO', 'NEAR', 'SAY')),
    primary key (child_id, visit_id),
    check ((at_member is null) = (at_step is null))
);
call guard('people_map_visit');
grant select, insert, update (at_member, at_step) on people_map_visit to heard_app, heard_service;

create index people_map_of_visit on people_map (child_id, visit_id) where visit_id is not null;
