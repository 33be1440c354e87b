-- Why: a child says things in more places than the first four: in their own profile, about a letter, on a map of their people, and
-- about what was done with what they said.

alter table entry drop constraint entry_source_check;
alter table entry add constraint entry_source_check
    check (source in ('SESSION', 'FORM', 'CONTRIBUTION', 'YOU_SAY', 'PROFILE', 'RESPONSE', 'LETTER', 'MAP'));

alter table attachment drop constraint attachment_about_check;
alter table attachment add constraint attachment_about_check
    check (about in ('SESSION', 'FORM', 'CONTRIBUTION', 'YOU_SAY', 'LETTER'));

alter table draft drop constraint draft_kind_check;
alter table draft add constraint draft_kind_check
    check (kind in ('session', 'form', 'analysis', 'contribution', 'response', 'profile', 'letter', 'map', 'handover'));
