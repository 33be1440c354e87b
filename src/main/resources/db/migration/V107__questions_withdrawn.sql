-- Why: questions that turn out wrong must stop being asked at once, without changing what was published, and a draft that came to
-- nothing must be able to go.

-- As long as it stands the set is offered to nobody anew. Who has begun goes on, in the version in which they began.
create table question_set_withdrawal (
    set_id       uuid        primary key references question_set (id),
    withdrawn_by text        not null,
    withdrawn_at timestamptz not null
);
grant select on question_set_withdrawal to heard_app, heard_service;
grant insert, delete on question_set_withdrawal to heard_app;

-- A draft alone can be deleted; a set only when none of its versions and nothing that points at it is left, which its keys see to.
create policy discarded on question_set_version for delete to heard_app using (state = 'DRAFT');
grant delete on question_set_version, question_set to heard_app;
