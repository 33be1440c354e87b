-- Why: one word of a family was replaced by the whole family, and each of those again by the whole family, and so on: "mum dad" asked the
-- index for the same ten words 170 times, and took five times as long. Now each word is replaced by its family's
-- name, which is no word, and each name by the family, once.

alter table word_family add column family tsquery;
-- The stems of some words are the same: each once.
update word_family w set substitute = once.words
from (select f.target, string_agg(distinct word, ' | ')::tsquery as words
      from word_family f, regexp_split_to_table(f.substitute::text, ' \| ') as word
      group by f.target) once
where once.target = w.target;
update word_family set family = ('''=' || md5(substitute::text) || '''')::tsquery;
alter table word_family alter column family set not null;

create or replace function words_asked(typed text) returns tsquery
    language sql stable parallel safe
    set search_path = heard, pg_temp
as $$
    select ts_rewrite(
        ts_rewrite(websearch_to_tsquery('english', typed), 'select target, family from word_family'),
        'select distinct family, substitute from word_family')
$$;
