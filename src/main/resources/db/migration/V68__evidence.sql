-- Files on cases of every kind. Nothing was ever kept in the table that was planned for them: one column per file.
drop table attachment;

create table evidence_file (
  id            bigint generated always as identity primary key,
  case_number   varchar(20) not null references case_file,
  name          varchar(200) not null,
  kind          varchar(20) not null,
  drawn         boolean not null default false,
  size_in_bytes bigint not null,
  sha256        varchar(64) not null,
  taken_at      timestamptz,
  latitude      double precision,
  longitude     double precision,
  step          varchar(64),
  run           varchar(64),
  covers        bigint references evidence_file,
  added_by      varchar(64) not null,
  added_at      timestamptz not null
);
create index evidence_file_case on evidence_file (case_number, id);
create index evidence_file_covers on evidence_file (covers) where covers is not null;
comment on table evidence_file is 'A photo or document on a case. Size and hash are those of the file as it came.';
comment on column evidence_file.kind is 'What the bytes are, whatever the name says.';
comment on column evidence_file.drawn is 'Whether there are copies of a picture without what the camera wrote into it.';
comment on column evidence_file.step is 'The step of the model in which it was added, if it was added in one.';
comment on column evidence_file.run is 'The process instance of that step: a second visit asks for photos of its own.';
comment on column evidence_file.covers is 'The picture of which this is a copy with black boxes.';

create table evidence_piece (
  file_id bigint not null references evidence_file,
  copy    varchar(10) not null,
  number  integer not null,
  bytes   bytea not null check (length(bytes) <= 262144),
  primary key (file_id, copy, number)
);
-- Photos and films do not become smaller; trying costs time with each piece.
alter table evidence_piece alter column bytes set storage external;
comment on column evidence_piece.copy is 'ORIGINAL as it came; SHOWN and SMALL of pictures, without what the camera wrote into them.';

create table evidence_caption (
  id         bigint generated always as identity primary key,
  file_id    bigint not null references evidence_file,
  subject    varchar(200) not null,
  summary    varchar(2000) not null,
  written_by varchar(64) not null,
  written_at timestamptz not null
);
create index evidence_caption_file on evidence_caption (file_id, id);
comment on table evidence_caption is 'What a person typed about a file; the latest counts. No text is taken out of a file.';

create trigger evidence_file_is_immutable before update or delete on evidence_file
  for each row execute function refuse_change();
create trigger evidence_piece_is_immutable before update or delete on evidence_piece
  for each row execute function refuse_change();
create trigger evidence_caption_is_immutable before update or delete on evidence_caption
  for each row execute function refuse_change();
