-- Who is let into a case beside their office, for as long as a process of it runs.
create table case_guest (
  process     varchar(64) not null,
  person      varchar(64) not null,
  case_number varchar(20) not null references case_file (number),
  primary key (process, person)
);
create index case_guest_person on case_guest (person, case_number);
comment on table case_guest is 'Members of joint teams and the like; a row opens nothing once its process has ended.';
