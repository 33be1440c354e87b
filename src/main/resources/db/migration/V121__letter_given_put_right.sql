-- Why: the day on which a letter was given can be written down wrongly. What was written stays; what puts it right takes its place, once.
alter table letter_giving add corrects uuid;
alter table letter_giving add foreign key (child_id, corrects) references letter_giving (child_id, id);
create unique index letter_giving_corrected on letter_giving (child_id, corrects) where corrects is not null;
