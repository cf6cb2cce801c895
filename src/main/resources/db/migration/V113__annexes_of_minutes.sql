-- Files handed over with minutes wait at their lines until there is a request for them to be evidence of.

create table evidence_waiting (
  id            bigint primary key,
  source        bigint not null,
  line          integer not null,
  name          varchar(200) not null,
  kind          varchar(20) not null,
  drawn         boolean not null,
  size_in_bytes bigint not null,
  sha256        varchar(64) not null,
  taken_at      timestamptz,
  latitude      double precision,
  longitude     double precision,
  added_by      varchar(64) not null,
  added_at      timestamptz not null
);
create index evidence_waiting_line on evidence_waiting (source, line);
comment on table evidence_waiting is 'A file of no case yet: judged and drawn as every file is, taken away or handed over to a case.';
comment on column evidence_waiting.source is 'The minutes with which it was handed over, and the line of them.';

create table evidence_waiting_piece (
  file_id bigint not null references evidence_waiting on delete cascade deferrable initially deferred,
  copy    varchar(10) not null,
  number  integer not null,
  bytes   bytea not null check (length(bytes) <= 262144),
  primary key (file_id, copy, number)
);
alter table evidence_waiting_piece alter column bytes set storage external;
