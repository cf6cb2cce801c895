-- Several clerks correct the lines of one file of minutes, and look for what is alike in it line by line.

alter table minutes_row
  add column version integer not null default 1,
  add column bands integer[] not null default '{}';
comment on column minutes_row.version is 'Counts how often the cells changed: who corrects a line says which state of it they have seen.';
comment on column minutes_row.bands is 'Parts of the sketch of the words, by which lines alike are found without reading the others.';
create index minutes_row_bands on minutes_row using gin (bands) with (fastupdate = off)
  where request_number is null and bands <> '{}';

create function minutes_row_changed() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger minutes_row_is_changed before update of cells, left_out on minutes_row
  for each row when (old.cells is distinct from new.cells or old.left_out <> new.left_out)
  execute function minutes_row_changed();

create table minutes_removed (
  import_id  bigint not null references minutes_import,
  line       integer not null,
  kept       jsonb not null,
  removed_by varchar(64) not null,
  removed_at timestamptz not null,
  primary key (import_id, line)
);
comment on table minutes_removed is 'Lines that were deleted from a dry run, as they were: they can be put back until the minutes are registered.';
