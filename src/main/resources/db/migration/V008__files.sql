-- Why: each attempt to keep a file writes under a name of its own, so that an attempt that fails, or loses against the same
-- upload sent twice, can be cleared away without touching the file of the one that stands.
alter table attachment
    add kept_as   text    not null unique check (kept_as ~ '^[0-9a-f]{2}/[0-9a-f-]{36}$'),
    add thumbnail boolean not null default false;

-- What was attached stays what it was; only what is said about it may be put right.
revoke update on attachment from heard_app;
grant update (caption) on attachment to heard_app;
