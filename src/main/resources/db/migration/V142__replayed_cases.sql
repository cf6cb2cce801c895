-- Closed cases are followed once more on a changed model, before somebody decides on the change.

create table model_replay (
  change_id   bigint primary key references model_change,
  cases       bigint not null,
  looked_at   bigint not null default 0,
  touched     bigint not null default 0,
  last_closed timestamptz not null,
  last_number varchar(64) not null default '',
  begun_at    timestamptz not null,
  finished_at timestamptz,
  check (looked_at >= touched)
);
comment on table model_replay is 'How far the closed cases have been followed on the models of a change; it ends when somebody decides.';
comment on column model_replay.cases is 'Cases closed in the twelve months before it began.';
comment on column model_replay.touched is 'Those of them that had come by a process of the change.';
comment on column model_replay.last_closed is 'When the case was closed at which the last job ended; at first, the beginning of those months.';

create table model_replay_outcome (
  change_id    bigint not null references model_replay,
  verdict      varchar(16) not null check (verdict in ('STOPS', 'OTHER', 'UNTOLD')),
  what_en      text not null,
  what_km      text not null,
  case_numbers varchar(64)[] not null,
  primary key (change_id, what_en)
);
comment on table model_replay_outcome is 'What would be another way for closed cases, and for which.';
