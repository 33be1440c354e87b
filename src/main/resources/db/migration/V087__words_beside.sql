-- Why: a translation holds for the English beside which it was written. When that English changes, the translation is out of date and
-- must not be shown to a child until somebody has looked at it again.
alter table ask_words add column english text;
update ask_words w set english = e.words
from ask_words e where e.version_id = w.version_id and e.key = w.key and e.language = 'en' and w.language <> 'en';
alter table ask_words add check (language = 'en' or english is not null);

-- What a page was opened on is told by what it showed, question by question, so that two people can write two questions at once.
alter table question_set_version drop column revision;

-- A check goes with the words that it was of; taking words out of a draft takes their check along.
grant delete on ask_words_check to heard_app;
