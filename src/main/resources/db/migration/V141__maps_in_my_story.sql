-- Why: the maps that a child made stand in their story, then and now, and one of them can be withheld like anything else in it.

alter table story_withholding drop constraint story_withholding_thing_check,
    add check (thing in ('ENTRY', 'ANSWER', 'LETTER', 'MAP'));
alter table story_place drop constraint story_place_at_check,
    add check (at in ('ALL', 'LETTER', 'BACK', 'SENT', 'PEOPLE', 'FAMILY'));
