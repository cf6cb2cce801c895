-- What a file of minutes holds beside its requests, and what the desk says of its columns and rows.

alter table minutes_import add column found jsonb not null default '[]';
comment on column minutes_import.found is 'The tables of the file: their columns, their first rows, what is hidden in them, how much was kept.';

alter table minutes_row
  add column role varchar(10) not null default 'LINE'
    constraint minutes_row_role check (role in ('LINE', 'HEADING', 'TOTAL', 'SIGNATURE', 'HIDDEN', 'OTHER')),
  add column table_number integer not null default 1,
  add column source_row integer;
comment on column minutes_row.role is 'What the row is: a line that may become a request, or something else of the table, which is left out.';
comment on column minutes_row.source_row is 'The number of the row as the program that wrote the file shows it; null if it was typed here.';
create index minutes_row_aside on minutes_row (import_id, line) where role <> 'LINE';

create table minutes_choice (
  scope     varchar(50) not null,
  what      varchar(50) not null,
  chosen    varchar(40),
  chosen_by varchar(64) not null,
  chosen_at timestamptz not null,
  primary key (scope, what)
);
comment on table minutes_choice is 'What the desk said of a column (its field, null for not used) or of a row (its role), for a meeting or for tables with the same columns. Columns, rows and tables by a digest.';
