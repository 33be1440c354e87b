-- Why: the child's page is one range of one index: what stands now, in the order in which it was said. The same index
-- answers how often the child was heard each month, and when last alone, without a look at the words (include). Earlier
-- versions are not in it: they are found from the entry that took their place.

drop index entry_in_order;
create index entry_in_order on entry (child_id, said_on desc, id desc)
    include (speaker, how, seen_alone) where replaced_by is null;
