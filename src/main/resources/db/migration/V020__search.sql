-- Why: words are searched across every child whom a person may know of, newest first, at the same speed for a word that
-- everybody says and for one that one child said once.

-- The week in which something was said is indexed like a word of it. "school, in this week or the last" is then answered from the
-- index as fast as a rare word, and nobody has to sort everything that was ever said about school.
create function week_word(day date) returns text
    language sql immutable parallel safe
as $$ select '@' || (day - date '2000-01-03') / 7 $$;

-- Told to be dear, as it is (a tenth of a millisecond): so the index is asked, and never each row.
create function entry_words(said_on date, words text, translation text) returns tsvector
    language plpgsql immutable parallel safe cost 20000
    set search_path = heard, pg_temp
as $$
begin
    return to_tsvector('pg_catalog.english', words || ' ' || coalesce(translation, ''))
        || array_to_tsvector(array[week_word(said_on)]);
end $$;

-- The words are indexed and not kept a second time: that halves what an entry takes on disk, and a child's page reads words and
-- nothing else. Looking a match over again (a phrase in quotation marks) parses the few entries that are left.
-- New entries wait in a short list until there are about two hundred, which writes a tenth of what each alone would; the list is
-- short because every search reads it through.
alter table entry drop column found_by;
create index entry_by_word on entry using gin (entry_words(said_on, words, translation))
    with (fastupdate = on, gin_pending_list_limit = 512)
    where replaced_by is null;

-- Words that belong together and that the English stemmer keeps apart. Joined on the asking side, since nobody can put a
-- dictionary file on a council's PostgreSQL.
create table word_family (
    target     tsquery primary key,
    substitute tsquery not null
);
insert into word_family (target, substitute)
select distinct on (target) to_tsquery('english', word) as target, to_tsquery('english', replace(family, ' ', ' | '))
from unnest(array[
    'child children', 'man men', 'woman women', 'foot feet', 'tooth teeth', 'mouse mice', 'goose geese',
    'person people', 'life lives', 'wife wives', 'knife knives', 'half halves', 'wolf wolves', 'leaf leaves', 'thief thieves', 'loaf loaves', 'shelf shelves',
    'mum mummy mummies mam mammy mom mommy mama', 'dad daddy daddies dada', 'nan nana nanny nannies', 'gran granny grannies', 'grandad granddad grandpa',
    'brother bro', 'sister sis', 'kid kids kiddie', 'tv telly television', 'bike bicycle', 'phone telephone', 'mobile cellphone',
    'bite bit bitten', 'break broke broken', 'bring brought', 'buy bought', 'catch caught', 'choose chose chosen',
    'come came', 'cut cutting', 'draw drew drawn', 'drink drank drunk', 'drive drove driven', 'eat ate eaten', 'fall fell fallen', 'feel felt',
    'fight fought', 'find found', 'fly flew flown', 'forget forgot forgotten', 'forgive forgave forgiven', 'freeze froze frozen', 'get got', 'give gave given',
    'go went gone', 'grow grew grown', 'hear heard', 'hide hid hidden', 'hold held', 'keep kept', 'know knew known', 'leave left', 'lie lied lying', 'lose lost',
    'make made', 'mean meant', 'meet met', 'pay paid', 'ride rode ridden', 'ring rang rung', 'run ran', 'say said', 'see saw seen', 'sell sold', 'send sent', 'shake shook shaken',
    'shoot shot', 'show shown', 'sing sang sung', 'sit sat', 'sleep slept', 'smell smelt', 'speak spoke spoken', 'spend spent', 'stand stood', 'steal stole stolen',
    'stick stuck', 'sting stung', 'swear swore sworn', 'swim swam swum', 'swing swung', 'take took taken', 'teach taught', 'tear tore torn', 'tell told',
    'think thought', 'throw threw thrown', 'understand understood', 'wake woke woken', 'wear wore worn', 'win won', 'write wrote written',
    'bad worse worst', 'good better best'
]) as family, regexp_split_to_table(family, ' ') as word
where numnode(to_tsquery('english', word)) > 0
order by target, length(family) desc;
grant select on word_family to heard_app, heard_service;

-- What was typed into the box, as PostgreSQL searches it: quotation marks keep words together, a minus leaves one out.
create function words_asked(typed text) returns tsquery
    language sql stable parallel safe
    set search_path = heard, pg_temp
as $$
    select ts_rewrite(websearch_to_tsquery('english', typed), 'select target, substitute from word_family')
$$;

create type found_key as (child_id uuid, id uuid, said_on date);

-- The keys of the entries that a search finds, newest first, at most so many, older than one key when there is one: only of
-- children whom the signed-in person may know of, and only of one child when the transaction is about that one.
--
-- Row-level security lets heard_app use no full-text index (the match operator could leak what it sees), so this runs as
-- heard_service with the need-to-know inside; the rows themselves are read by heard_app, and the second wall stands.
--
-- First in the weeks of the newest few hundred entries; how many are found there tells how far back to look next. Only what is
-- rare is looked for in all of them at once, and then there is little to sort.
create function found_entries(asked tsquery, before_on date, before_id uuid, most int)
    returns table (child_id uuid, id uuid, said_on date)
    language plpgsql stable security definer rows 20
    set search_path = heard, pg_temp
    set plan_cache_mode = force_custom_plan
    set max_parallel_workers_per_gather = 0
    set work_mem = '32MB'
as $$
declare
    mine   uuid[] := permitted_children();
    on_day date := coalesce(before_on, 'infinity');
    at_id  uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
    far    int  := 500;
    latest date;
    since  date;
    weeks  tsquery;
    keys   found_key[];
begin
    if cardinality(mine) = 0 or numnode(asked) = 0 then
        return;
    end if;
    select e.said_on into latest from entry e
    where e.replaced_by is null and e.said_on <= on_day
    order by e.said_on desc, e.id desc limit 1;
    loop
        since := null;
        select e.said_on into since from entry e
        where e.replaced_by is null and e.said_on <= on_day
        order by e.said_on desc, e.id desc offset far limit 1;
        exit when since is null or latest - since > 365;
        select string_agg(week_word(since + 7 * n), '|')::tsquery into weeks
        from generate_series(0, (latest - since) / 7 + 1) as n;
        with hit as materialized (
            select e.child_id, e.id, e.said_on from entry e
            where e.replaced_by is null
              and entry_words(e.said_on, e.words, e.translation) @@ (asked && weeks)
              and e.said_on between since and latest)
        select array_agg(row(h.child_id, h.id, h.said_on)::found_key) into keys
        from (select * from hit
              where hit.child_id = any (mine) and (hit.said_on, hit.id) < (on_day, at_id)
              order by hit.said_on desc, hit.id desc
              limit most) h;
        if cardinality(keys) >= most then
            return query select * from unnest(keys);
            return;
        end if;
        exit when keys is null or far >= 20000;
        far := far * 2 * (1 + most / cardinality(keys));
    end loop;
    -- A few children's rows are a better beginning than a word; many children's are not.
    return query
        with hit as materialized (
            select e.child_id, e.id, e.said_on from entry e
            where e.replaced_by is null
              and entry_words(e.said_on, e.words, e.translation) @@ asked
              and (cardinality(mine) > 100 or e.child_id = any (mine)))
        select hit.child_id, hit.id, hit.said_on from hit
        where hit.child_id = any (mine) and (hit.said_on, hit.id) < (on_day, at_id)
        order by hit.said_on desc, hit.id desc
        limit most;
end $$;
alter function found_entries(tsquery, date, uuid, int) owner to heard_service;
revoke all on function found_entries(tsquery, date, uuid, int) from public;
grant execute on function found_entries(tsquery, date, uuid, int) to heard_app, heard_service;
