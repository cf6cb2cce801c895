-- Meetings, commitments and notices of activities; every kind of case has a case file.

create table case_file (
  number varchar(20) primary key,
  kind   varchar(20) not null
);
comment on table case_file is 'One row for each case: a request, a public meeting or an activity notice. Its number is the business key of its processes.';
insert into case_file select number, 'REQUEST' from request;
alter table request add foreign key (number) references case_file;

alter table case_file_entry rename column request_number to case_number;
alter table case_file_entry drop constraint case_file_entry_request_number_fkey;
alter table case_file_entry add foreign key (case_number) references case_file;
alter table deadline rename column request_number to case_number;
alter table deadline drop constraint deadline_request_number_fkey;
alter table deadline add foreign key (case_number) references case_file;
alter table deadline_change rename column request_number to case_number;
alter table deadline_change drop constraint deadline_change_request_number_fkey;
alter table deadline_change add foreign key (case_number) references case_file;
alter table notification rename column request_number to case_number;
alter table notification drop constraint notification_request_number_fkey;
alter table notification add foreign key (case_number) references case_file;
alter table notification add column handed_on_at timestamptz;
alter table notification add column handed_on_by varchar(64);
comment on column notification.handed_on_at is 'When the desk called, wrote or sent the letter; null while nobody has.';
alter table request_number rename to number_series;
alter table number_series rename column office to series;
alter table number_series alter column series type varchar(20);

create table organisation (
  code           varchar(20) primary key,
  kind           varchar(20) not null,
  name_en        varchar(200) not null,
  name_km        varchar(200) not null,
  phone          varchar(40),
  email          varchar(200),
  registered     boolean not null default true,
  convenor_group varchar(60),
  active         boolean not null default true
);
comment on table organisation is 'The directory of civil society organisations of the province (R12).';
comment on column organisation.convenor_group is 'The group whose members see the statuses of the meetings this organisation convenes (R21).';

create table meeting (
  number        varchar(20) primary key references case_file,
  kind          varchar(20) not null,
  mode          varchar(20) not null,
  theme         varchar(200) not null,
  campaign      varchar(200),
  working_group varchar(200),
  level         varchar(20) not null,
  planned_for   date not null,
  place_code    varchar(10) not null references place,
  place_name_en varchar(200) not null,
  place_name_km varchar(200) not null,
  place_detail  varchar(200),
  convenor      varchar(20) references organisation,
  chair         varchar(200) not null,
  open_call     boolean not null default false,
  status        varchar(30) not null,
  outcome       varchar(30),
  planned_at    timestamptz not null,
  planned_by    varchar(64) not null,
  held_on       date,
  reported_at   timestamptz,
  noted_at      timestamptz,
  closed_at     timestamptz,
  check ((outcome is null) = (closed_at is null))
);
comment on column meeting.campaign is 'The campaign that groups meetings of several provinces (R16).';
comment on column meeting.working_group is 'The local visit working group and its level (R44).';
create index meeting_planned_for on meeting (planned_for);

create table meeting_category (
  meeting_number varchar(20) not null references meeting,
  category       varchar(20) not null references category,
  primary key (meeting_number, category)
);
comment on table meeting_category is 'The agenda: the units of these categories must come (R37).';

create table meeting_unit (
  meeting_number varchar(20) not null references meeting,
  unit           varchar(20) not null references unit,
  mandatory      boolean not null,
  invited_at     timestamptz,
  attended       boolean,
  primary key (meeting_number, unit)
);

create table meeting_invitation (
  meeting_number varchar(20) not null references meeting,
  organisation   varchar(20) not null references organisation,
  invited_at     timestamptz,
  primary key (meeting_number, organisation)
);

create table meeting_participant (
  id             bigint generated always as identity primary key,
  meeting_number varchar(20) not null references meeting,
  kind           varchar(20) not null,
  organisation   varchar(200),
  name           varchar(200),
  gender         varchar(10) not null,
  added_by       varchar(64) not null,
  added_at       timestamptz not null
);
create index meeting_participant_meeting on meeting_participant (meeting_number);

alter table request add column meeting_number varchar(20) references meeting;
alter table request add column minutes_key varchar(100);
alter table request add constraint request_minutes_key unique (meeting_number, minutes_key);
comment on column request.minutes_key is 'The stable key of the line of the minutes: a corrected file updates, never duplicates.';
create index request_duplicate_of on request (duplicate_of) where duplicate_of is not null;

create table request_requester (
  request_number varchar(20) not null references request,
  requester_id   bigint not null references requester,
  reason         varchar(20) not null,
  added_at       timestamptz not null,
  primary key (request_number, requester_id)
);
comment on table request_requester is 'Everybody beside the first requester who is to be answered: authors of comments on one matter, requesters of merged duplicates.';

create table public_post (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  requester_id   bigint not null references requester,
  permalink      varchar(500) not null,
  text           text not null check (char_length(text) <= 10000),
  posted_at      timestamptz
);
comment on table public_post is 'A comment or post as it was written (R48); its author is a requester.';
create index public_post_request on public_post (request_number);

create table accountability (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  unit           varchar(20) not null references unit,
  since          timestamptz not null
);
comment on table accountability is 'Which unit answered for a request, from when on.';
create index accountability_request on accountability (request_number, id);
insert into accountability (request_number, unit, since) select number, lead_unit, registered_at from request;
create trigger accountability_is_immutable before update or delete on accountability
  for each row execute function refuse_change();

create table commitment (
  id               bigint generated always as identity primary key,
  case_number      varchar(20) not null references case_file,
  source           varchar(20) not null,
  promise          varchar(1000) not null,
  responsible_unit varchar(20) not null references unit,
  promised_by      varchar(200),
  due_on           date not null,
  recorded_by      varchar(64) not null,
  recorded_at      timestamptz not null,
  entry_id         bigint unique references case_file_entry,
  process_instance varchar(64) unique,
  outcome          varchar(20),
  evidence         varchar(2000),
  ended_by         varchar(64),
  ended_at         timestamptz,
  check ((outcome is null) = (ended_at is null)),
  check (outcome is null or evidence is not null)
);
comment on table commitment is 'A promise: what, who, by when; it ends with evidence (R10).';
comment on column commitment.entry_id is 'The form in which it was promised; null for minutes.';
create index commitment_case on commitment (case_number);

create table activity_notice (
  number              varchar(20) primary key references case_file,
  organisation        varchar(200) not null,
  contact_name        varchar(200),
  contact_phone       varchar(40),
  subject             varchar(200) not null,
  purpose             varchar(4000),
  held_on             date not null,
  place_code          varchar(10) not null references place,
  place_name_en       varchar(200) not null,
  place_name_km       varchar(200) not null,
  place_detail        varchar(200),
  status              varchar(30) not null,
  outcome             varchar(30),
  received_at         timestamptz not null,
  registered_by       varchar(64) not null,
  obstruction_request varchar(20) references request,
  closed_at           timestamptz,
  idempotency_key     varchar(100),
  unique (registered_by, idempotency_key),
  check ((outcome is null) = (closed_at is null))
);
