-- A note that somebody is writing: kept as it is typed, one for each person and case, gone once it is written.
create table note_draft (
  case_number varchar(20) not null references case_file (number),
  person      varchar(64) not null,
  text        varchar(4000) not null,
  saved_at    timestamptz not null,
  primary key (case_number, person)
);
comment on table note_draft is 'Words of a note that is not written yet; read by nobody but their writer.';
