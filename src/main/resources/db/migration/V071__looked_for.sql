-- Why: a child is looked for among all that somebody may know of; making plain letters of thousands of names each time is slow.
alter table child add column looked_for text not null generated always as (
    plain(' ' || coalesce(name_used, '') || ' ' || coalesce(given_name, '') || ' ' || coalesce(family_name, ''))) stored;
