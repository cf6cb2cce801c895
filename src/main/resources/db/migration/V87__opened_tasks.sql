-- Lists of tasks mark what somebody has not opened yet.

create table opened_task (
  task_id varchar(64) not null,
  person varchar(255) not null,
  opened_at timestamptz not null,
  primary key (task_id, person)
);
comment on table opened_task is 'Which tasks somebody has opened; goes with the task.';
