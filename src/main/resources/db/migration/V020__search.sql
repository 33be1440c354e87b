-- Why: words are searched across every child whom a person may know of, newest first, at the same speed for a word that
-- everybody says and for one that one child said once.

-- The words are indexed and not kept a second time: that halves what an entry takes on disk, and a child's page reads words and
-- nothing else. Looking a match over again (a phrase in quotation marks) parses the few entries that are left.
-- New entries wait in a short list until there are about two hundred, which writes a tenth of what each alone would; the list is
-- short because every search reads it through.
alter table entry drop column found_by;
create index entry_by_word on entry
    using gin (to_tsvector('english', words || ' ' || coalesce(translation, '')))
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

-- The day on which the so-manieth entry before a day was said, from the index alone; -infinity when there are not so many.
create function day_so_many_back(before_on date, so_many int) returns date
    language sql stable
    set search_path = heard, pg_temp
as $$
    select coalesce(
        (select said_on from entry where replaced_by is null and said_on <= before_on order by said_on desc, id desc offset so_many limit 1),
        '-infinity')
$$;

-- The keys of the entries that a search finds, newest first, at most so many, older than one key when there is one: only of
-- children whom the signed-in person may know of, and only of one child when the transaction is about that one.
--
-- Row-level security lets heard_app use no full-text index (the match operator could leak what it sees), so this runs as
-- heard_service with the need-to-know inside; the rows themselves are read by heard_app, and the second wall stands.
--
-- First among the newest few hundred entries; that tells how many say such a thing, and so how far back to look next. Only a
-- rare word is looked for in all of them, and then there is little to sort.
create function found_entries(asked tsquery, before_on date, before_id uuid, most int)
    returns table (child_id uuid, id uuid, said_on date)
    language plpgsql stable security definer rows 20
    set search_path = heard, pg_temp
    set plan_cache_mode = force_custom_plan
    set enable_indexscan = off
    set enable_seqscan = off
    set work_mem = '32MB'
as $$
declare
    mine   uuid[] := permitted_children();
    on_day date := coalesce(before_on, 'infinity');
    at_id  uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
    far    int  := 500;
    since  date;
    keys   found_key[];
begin
    if cardinality(mine) = 0 or numnode(asked) = 0 then
        return;
    end if;
    loop
        since := case when far > 50000 then '-infinity' else day_so_many_back(on_day, far) end;
        select array_agg(row(h.child_id, h.id, h.said_on)::found_key) into keys
        from (select e.child_id, e.id, e.said_on
              from entry e
              where e.replaced_by is null
                and to_tsvector('english', e.words || ' ' || coalesce(e.translation, '')) @@ asked
                and e.said_on >= since and e.said_on <= on_day
                and (e.said_on, e.id) < (on_day, at_id)
                and e.child_id = any (mine)
              order by e.said_on desc, e.id desc
              limit most) h;
        exit when since = '-infinity' or cardinality(keys) >= most;
        far := case when keys is null then 100000 else far * 2 * (1 + most / cardinality(keys)) end;
    end loop;
    return query select * from unnest(keys);
end $$;
alter function found_entries(tsquery, date, uuid, int) owner to heard_service;
revoke all on function found_entries(tsquery, date, uuid, int) from public;
grant execute on function found_entries(tsquery, date, uuid, int) to heard_app, heard_service;
