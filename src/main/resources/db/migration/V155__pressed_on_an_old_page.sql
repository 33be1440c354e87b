-- A tablet goes from child to child. A press of "I don't feel safe" on a page that an earlier visit left open alerts all the same,
-- and is not taken for the words of the child whose visit it is now.
alter table not_safe add column old_page boolean not null default false;
