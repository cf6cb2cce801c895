-- What somebody has typed into the form of a task and not sent yet. Each person sees their own alone. A row goes
-- with its task, by whatever way the task ends: a foreign key to the engine's tasks
-- comes when these are there (VisibleTasks.xml).
create table task_draft (
  task_id varchar(64) not null,
  person varchar(255) not null,
  answers jsonb not null,
  claimed boolean not null, -- typing has claimed the task; emptying the draft gives it back
  saved_at timestamptz not null,
  primary key (task_id, person)
);
