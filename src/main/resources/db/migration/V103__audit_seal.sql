-- Why: whoever can write to the database past the program could change the trail of who read what. So the trail is sealed: each
-- seal is a hash over the seal before it and every line since, in their order. To change, take out, put in or reorder one
-- line unseen, every later seal would have to be made anew, and the heads written down outside the database with them.

create table audit_seal (
    number    bigint      primary key check (number > 0),
    from_seq  bigint      not null,
    to_seq    bigint      not null check (to_seq >= from_seq),
    lines     bigint      not null,
    hash      bytea       not null check (length(hash) = 32),
    sealed_at timestamptz not null default clock_timestamp()
);

-- Up to here the next seal will reach, once no transaction is under way any more that was when this was noted: a line is numbered
-- before it is committed, so the highest number seen says nothing of the lower ones. One row; whoever seals holds it.
create table audit_mark (
    one    boolean     primary key default true check (one),
    to_seq bigint      not null,
    xact   bigint      not null,
    at     timestamptz not null
);
insert into audit_mark (to_seq, xact, at) values (0, 0, '-infinity');

-- What a line says, the same text for ever.
create function audit_line(e audit_event) returns text
    language sql stable parallel safe
as $$
    select jsonb_build_array(e.seq, e.child_id, extract(epoch from e.at), e.staff_id, e.login_id, e.visit_id, e.actor, e.action,
                             e.subject, e.subject_id)::text
$$;

grant execute on function audit_line(audit_event) to heard_service;
grant select, insert on audit_seal to heard_service;
grant select, update on audit_mark to heard_service;
