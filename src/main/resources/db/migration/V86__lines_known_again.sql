-- A corrected copy of minutes is compared with the file before it.

alter table minutes_row
  add column file_cells jsonb not null default '{}',
  add column asked_key varchar(100),
  add column said varchar(10);

update minutes_row line set file_cells = coalesce((
  select jsonb_object_agg(used ->> 'field', line.raw -> (used ->> 'header'))
  from minutes_import of, jsonb_array_elements(of.columns) used
  where of.id = line.import_id and used ->> 'field' is not null and line.raw ? (used ->> 'header')), '{}');

comment on column minutes_row.row_key is 'By what the line is known again: of a line that was sent before the key it had then, else its number in the minutes, else its place in the file.';
comment on column minutes_row.file_cells is 'The cells by field as the file has them, without the corrections of the secretary.';
comment on column minutes_row.asked_key is 'The line of before that this one may be: the secretary has to say. Null where nothing is asked.';
comment on column minutes_row.said is 'What the secretary said: SAME or OTHER. Null where nothing was asked.';
