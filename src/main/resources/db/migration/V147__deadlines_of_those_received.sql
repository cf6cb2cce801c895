-- A changed table of deadlines counts from now on, or also for the requests received before.

alter table model_change add column received boolean not null default false;
comment on column model_change.received is 'Whether its deadlines count also for the requests received before, as who agreed chose.';

create table received_change (
  change_id   bigint not null references model_change,
  case_number varchar(64) not null references case_file,
  version     integer not null,
  unit        varchar(20) not null,
  moved       boolean not null default false,
  followed_at timestamptz,
  primary key (change_id, case_number)
);
comment on table received_change is 'The open requests that a changed table of deadlines takes along; they follow in jobs.';
comment on column received_change.version is 'The version of the table by which their days are counted from then on.';
comment on column received_change.unit is 'Who was accountable when the change came in force, and is told.';
comment on column received_change.moved is 'Whether a date of the request became another one.';
create index received_change_case on received_change (case_number, followed_at);
comment on column request.service_level_version is 'The version of the decision table service-levels by which the days of the request are counted: in force on receipt, or of a change that took it along. Null for requests from before it was noted.';

comment on column deadline_change.reason is 'HOLIDAY, PAUSE or TABLE where such a thing moved the date; null where it was set.';

-- Where the office and a new version of Sala have both changed a file, what both began from is shown as well.

alter table model_change_file add column base bytea;
comment on column model_change_file.base is 'The file as the last version of Sala brought it, where the office has changed it and this version as well.';
