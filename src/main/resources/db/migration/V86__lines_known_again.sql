-- A corrected copy of minutes is compared with what was sent before.

alter table minutes_row
  add column asked_key varchar(100),
  add column said varchar(10);

comment on column minutes_row.row_key is 'By what the line is known again: of a line that was sent before the key it had then, else its number in the minutes, else its place in the file.';
comment on column minutes_row.asked_key is 'The line of before that this one may be: the secretary has to say. Null where nothing is asked.';
comment on column minutes_row.said is 'Which line of before it is: SURE and NEW were found, SAME and OTHER said by the secretary. Null as long as it is not known.';
