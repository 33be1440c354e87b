-- Why: what somebody else told about a child is an entry like any other; this keeps what the entry has no place for: who
-- they are, where they belong and how it reached us. A row for each version, beside the version of the entry; it is
-- written once and never changed.

create table contribution (
    child_id     uuid not null references child (id),
    id           uuid not null,
    version      int  not null check (version > 0),
    entry_id     uuid not null,
    relation     text not null check (relation in ('TEACHER', 'CARER', 'FAMILY', 'AGENCY', 'PUBLIC')),
    name         text check (name <> ''),
    position     text check (position <> ''),
    organisation text check (organisation <> ''),
    reached_by   text not null check (reached_by in ('IN_PERSON', 'PHONE', 'WRITTEN', 'MEETING', 'OTHER')),
    primary key (child_id, id, version),
    foreign key (child_id, entry_id) references entry (child_id, id)
);

call guard('contribution');
grant select, insert on contribution to heard_app, heard_service;
