-- Why: who a child is, so that a stranger understands it in a minute, in the child's own words wherever there are any. A line is
-- never changed: another text, or setting it aside, is its next version, and two people who change the same version meet in the
-- primary key. So the profile can be seen as it stood on any day.

create table profile_line (
    child_id   uuid        not null references child (id),
    id         uuid        not null,
    version    int         not null check (version >= 1),
    -- Made by the form, or on the child's device: saving the same thing twice is one version.
    save_id    uuid        not null,
    heading    text        not null check (heading in ('COMMUNICATION', 'LIKES', 'DISLIKES', 'HOBBIES', 'INTERESTS', 'PERSONALITY',
                   'STRENGTHS', 'CLOSE', 'NOT_CLOSE', 'TRUST', 'UPSET', 'WORRIES', 'HOPES', 'GENDER', 'BELIEFS', 'CULTURE')),
    words      text        check (words <> ''),
    language   text        not null default 'en',
    -- What the child said, of which these are the words or a part of them; empty for what a worker says of the child.
    entry_id   uuid,
    -- Why it no longer stands.
    set_aside  text        check (set_aside <> ''),
    written_at timestamptz not null,
    -- The child's stay on their own site, where they wrote it themselves.
    visit_id   uuid,
    -- Who wrote it down, or sat beside the child who did.
    staff_id   uuid        references staff (id),
    staff_name text,
    primary key (child_id, id, version),
    unique (child_id, save_id),
    foreign key (child_id, entry_id) references entry (child_id, id),
    check ((words is null) = (set_aside is not null)),
    check (visit_id is not null or staff_name is not null)
);
create index profile_line_of_visit on profile_line (child_id, visit_id, heading) where visit_id is not null;

-- Which page of their profile a child has open: all of them have one address.
create table profile_visit (
    child_id   uuid not null references child (id),
    visit_id   uuid not null,
    -- Empty while the child looks over all of them.
    at_heading text,
    primary key (child_id, visit_id)
);

call guard('profile_line');
call guard('profile_visit');
grant select, insert on profile_line to heard_app, heard_service;
grant select, insert, update (at_heading) on profile_visit to heard_app, heard_service;
