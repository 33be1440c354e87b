-- Why: on their own site a child makes a family tree too, beside the map of their people. Each has its own place in their stay. And of
-- somebody in a family a child says what no number of a home can hold: that they live with them some of the time, or somewhere else, or
-- that they have died in a year that nobody knows.

alter table people_map_member add column lives text check (lives in ('SOMETIMES', 'ELSEWHERE', 'DIED'));
alter table people_map_member add check (lives is null or home is null);

alter table people_map_visit add column kind text not null default 'ECO' check (kind in ('ECO', 'GENOGRAM'));
alter table people_map_visit alter column kind drop default;
alter table people_map_visit drop constraint people_map_visit_pkey, add primary key (child_id, visit_id, kind);
alter table people_map_visit drop constraint people_map_visit_at_step_check,
    add check (at_step in ('NAME', 'WHO', 'OF', 'NEAR', 'LIVES', 'SAY'));
