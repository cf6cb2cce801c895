-- Cases that run on an earlier version of a process follow a change, if somebody decides so.

create table version_move (
  id           bigint generated always as identity primary key,
  process      varchar(64) not null,
  from_version integer not null,
  to_version   integer not null,
  reason       text not null,
  decided_by   varchar(64) not null,
  decided_at   timestamptz not null,
  finished_at  timestamptz
);
comment on table version_move is 'Moves of running cases from one version of a process to another, and who decided them.';
create index version_move_process on version_move (process, id);

create table version_move_case (
  move_id     bigint not null references version_move,
  instance    varchar(64) not null,
  case_number varchar(64) not null,
  stays_en    text,
  stays_km    text,
  primary key (move_id, instance),
  check ((stays_en is null) = (stays_km is null))
);
comment on table version_move_case is 'The cases of a move: moved, or why they stay on the version they are on.';
