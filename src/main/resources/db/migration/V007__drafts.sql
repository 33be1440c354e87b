-- Why: what somebody has typed and not yet saved must outlive a shut laptop. It is the writer's own until it is saved:
-- nobody else sees it, so besides the guard about the child there is one about the person.

create table draft (
    child_id   uuid        not null references child (id),
    staff_id   uuid        not null references staff (id),
    kind       text        not null check (kind in ('session', 'form', 'analysis', 'contribution')),
    subject_id uuid        not null,
    -- The form's fields as the browser sent them (application/x-www-form-urlencoded), in their order.
    fields     text        not null check (octet_length(fields) <= 2000000),
    kept_at    timestamptz not null,
    primary key (child_id, staff_id, kind, subject_id)
);

call guard('draft');
create policy own on draft as restrictive to heard_app
    using (staff_id = nullif(current_setting('heard.staff_id', true), '')::uuid)
    with check (staff_id = nullif(current_setting('heard.staff_id', true), '')::uuid);
-- A draft is no record: it is thrown away when it was saved or left.
grant select, insert, update, delete on draft to heard_app;
grant select, insert, delete on draft to heard_service;
