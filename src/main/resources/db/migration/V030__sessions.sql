-- Why: a direct session with the child: when, where, who was there, what was used and where the original is kept. What the
-- child said in it are entries. A row is never changed: a correction is the next version, and two people who correct the
-- same version meet in the primary key, so that the second is shown both texts.

create table direct_session (
    child_id      uuid        not null references child (id),
    id            uuid        not null,
    version       int         not null check (version >= 1),
    -- Made by the form: saving the same form twice is one version.
    save_id       uuid        not null,
    held_on       date        not null,
    place         text,
    present       text,
    seen_alone    text        check (seen_alone in ('YES', 'PART', 'NO')),
    tool          text,
    original_kept text,
    communication text,
    author_id     uuid,
    author_name   text        not null,
    recorded_at   timestamptz not null,
    primary key (child_id, id, version)
);
call guard('direct_session');
grant select, insert on direct_session to heard_app, heard_service;

-- A picture goes with the words it shows when these are corrected.
grant update (entry_id) on attachment to heard_app;
