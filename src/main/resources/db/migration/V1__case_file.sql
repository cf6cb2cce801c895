-- The case file: the words of a request, kept apart from the engine. Column lengths count characters, not bytes.

create table unit (
  code             varchar(20) primary key,
  key              varchar(40) not null unique,
  level            varchar(20) not null,
  kind             varchar(20) not null,
  name_en          varchar(200) not null,
  name_km          varchar(200) not null,
  heads_group      varchar(60),
  officers_group   varchar(60),
  inspectors_group varchar(60),
  loaded           jsonb
);
comment on column unit.loaded is 'The values as the product last loaded them; a row that differs was changed by an administrator and is left alone.';

create table category (
  code            varchar(20) primary key,
  name_en         varchar(200) not null,
  name_km         varchar(200) not null,
  usual_priority  varchar(10) not null,
  referral_target varchar(200),
  loaded          jsonb
);

create table holiday (
  date      date primary key,
  name_en   varchar(200) not null,
  name_km   varchar(200) not null,
  kind      varchar(20) not null,
  certainty varchar(40) not null,
  source    varchar(400) not null,
  observed  boolean not null default true,
  loaded    jsonb
);
comment on column holiday.observed is 'False when the yearly decree moved or dropped the day: the row stays, the office works.';

create table place (
  code        varchar(10) primary key,
  parent_code varchar(10),
  type        varchar(20) not null,
  name_en     varchar(200) not null,
  name_km     varchar(200) not null,
  loaded      jsonb
);
create index place_parent on place (parent_code);

create table requester (
  id           bigint generated always as identity primary key,
  kind         varchar(20) not null,
  organisation varchar(200),
  name         varchar(200),
  phone        varchar(40),
  email        varchar(200),
  confidential boolean not null default false
);
comment on table requester is 'Identity and contact, apart from the request: read only by those who need them.';

create table request_number (
  office varchar(10) not null,
  year   integer not null,
  last   integer not null,
  primary key (office, year)
);

create table request (
  number             varchar(20) primary key,
  tracking_code_hash varchar(64) not null unique,
  channel            varchar(20) not null,
  category           varchar(20) not null references category,
  priority           varchar(10) not null,
  place_code         varchar(10) not null references place,
  place_name_en      varchar(200) not null,
  place_name_km      varchar(200) not null,
  place_detail       varchar(200),
  subject            varchar(200) not null,
  narrative          text not null check (char_length(narrative) <= 10000),
  requester_id       bigint not null references requester,
  respondent_kind    varchar(20) not null,
  respondent_name    varchar(200),
  respondent_unit    varchar(20) references unit,
  lead_unit          varchar(20) not null references unit,
  supporting_units   varchar(20)[] not null default '{}',
  restricted         boolean not null default false,
  status             varchar(30) not null,
  outcome            varchar(30),
  duplicate_of       varchar(20) references request,
  received_at        timestamptz not null,
  registered_at      timestamptz not null,
  registered_by      varchar(64) not null,
  accepted_at        timestamptz,
  answered_at        timestamptz,
  closed_at          timestamptz,
  idempotency_key    varchar(100),
  body_hash          varchar(64),
  unique (registered_by, idempotency_key),
  check ((outcome is null) = (closed_at is null))
);
create index request_received on request (received_at desc, number desc);
create index request_lead_unit on request (lead_unit) where closed_at is null;

create table case_file_entry (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  kind           varchar(40) not null,
  title_en       varchar(200) not null,
  title_km       varchar(200) not null,
  form_id        varchar(80),
  task_id        varchar(64),
  activity_id    varchar(80),
  model          varchar(100),
  author         varchar(64) not null,
  written_at     timestamptz not null,
  fields         jsonb not null
);
create index case_file_entry_request on case_file_entry (request_number, id);

comment on column case_file_entry.model is 'The version of the process model the task ran on; its form was deployed with it.';

create table attachment (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  entry_id       bigint references case_file_entry,
  file_name      varchar(200) not null,
  media_type     varchar(100) not null,
  size_in_bytes  bigint not null,
  sha256         varchar(64) not null,
  content        bytea not null,
  added_by       varchar(64) not null,
  added_at       timestamptz not null
);

create table deadline (
  request_number varchar(20) not null references request,
  name           varchar(40) not null,
  counted_from   timestamptz not null,
  working_days   integer not null,
  pausable       boolean not null,
  due_at         timestamptz not null,
  explanation_en text not null,
  explanation_km text not null,
  primary key (request_number, name)
);
comment on table deadline is 'Every date of a request as a recipe (from when, how many working days), so that a new holiday can move it.';

create table deadline_change (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  name           varchar(40) not null,
  moved_from     timestamptz,
  moved_to       timestamptz not null,
  changed_at     timestamptz not null
);

create table status_change (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  status         varchar(30) not null,
  outcome        varchar(30),
  changed_at     timestamptz not null
);
create index status_change_request on status_change (request_number, id);

create table clock_pause (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  paused_at      timestamptz not null,
  expected_until timestamptz not null,
  resumed_at     timestamptz
);
create unique index clock_pause_open on clock_pause (request_number) where resumed_at is null;

create table notification (
  id             bigint generated always as identity primary key,
  key            varchar(120) not null unique,
  request_number varchar(20) not null references request,
  audience       varchar(80) not null,
  text_en        text not null,
  text_km        text not null,
  created_at     timestamptz not null
);
comment on column notification.key is 'Stable per message: a job that runs twice writes it once, and a receiver can drop a duplicate.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or deleted: write a new one.', tg_table_name;
end $$;
create trigger case_file_entry_is_immutable before update or delete on case_file_entry
  for each row execute function refuse_change();
create trigger deadline_change_is_immutable before update or delete on deadline_change
  for each row execute function refuse_change();
create trigger status_change_is_immutable before update or delete on status_change
  for each row execute function refuse_change();
