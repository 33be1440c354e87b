-- Why: pictures and documents. The bytes stand outside the database; the row says what they are and what they belong to.

create table attachment (
    child_id     uuid        not null references child (id),
    id           uuid        not null,
    about        text        not null check (about in ('SESSION', 'FORM', 'CONTRIBUTION', 'YOU_SAY')),
    about_id     uuid        not null,
    -- The one expression it shows, where it shows one.
    entry_id     uuid,
    file_name    text        not null check (file_name <> ''),
    caption      text,
    media_type   text        not null,
    bytes        bigint      not null check (bytes > 0),
    sha256       bytea       not null,
    width        int,
    height       int,
    added_at     timestamptz not null,
    added_by     uuid,
    primary key (child_id, id)
);
create index attachment_by_subject on attachment (child_id, about_id);
call guard('attachment');
grant select, insert, update on attachment to heard_app, heard_service;
