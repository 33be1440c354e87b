-- Why: who sees two hundred views that are not answered answers none. What a child typed, drew, recorded or said asks for an answer; a
-- face or a number that they chose goes with the rest of its set, and what they chose not to say asks for none. So the record says
-- which is which, and an answer knows in which visit each of its views was said.

alter table entry drop constraint entry_how_check;
alter table entry add constraint entry_how_check
    check (how in ('SPOKEN', 'WRITTEN', 'DRAWN', 'SIGNED', 'SHOWN', 'OBSERVED', 'RELAYED', 'CHOSEN', 'UNSAID'));
alter table response_entry add source_id uuid;

-- Once, over all children: the owner of the tables is held by their policies too.
alter table entry no force row level security;
alter table answer no force row level security;
alter table response_entry no force row level security;
update entry e set how = case when a.instead = 'NO_SAY' and a.options = '{}' and a.people = '[]' then 'UNSAID' else 'CHOSEN' end
from answer a
where a.child_id = e.child_id and a.entry_id = e.id and e.source = 'YOU_SAY' and e.how = 'SHOWN'
  and a.drawing_id is null and a.sound_id is null and a.photo_id is null
  and (a.instead = 'NO_SAY' or a.instead is null and (a.options <> '{}' or a.people <> '[]'));
update response_entry r set source_id = e.source_id from entry e where e.child_id = r.child_id and e.id = r.entry_id;
alter table entry force row level security;
alter table answer force row level security;
alter table response_entry force row level security;

alter table response_entry alter source_id set not null;

-- What waits is counted by visit, from the index that gives a child's page.
drop index entry_in_order;
create index entry_in_order on entry (child_id, said_on desc, id desc)
    include (speaker, how, seen_alone, source, question, source_id) where replaced_by is null;
