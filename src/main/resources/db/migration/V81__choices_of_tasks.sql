-- How somebody narrows the task lists, kept under a name of the person's own; never in the browser.
create table task_choice (
  id     bigint generated always as identity primary key,
  person varchar(64) not null,
  name   varchar(80) not null,
  choice jsonb not null,
  unique (person, name)
);
comment on table task_choice is 'Read by nobody but the person; codes of units, categories and the like, no words of cases.';

-- A promise that no process follows has no owner; there should be none.
create index commitment_without_process on commitment (recorded_at) where outcome is null and process_instance is null;
