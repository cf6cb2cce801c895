-- Minutes of meetings and comments on their way to becoming requests; the search key of requests.

create extension if not exists pg_trgm;

alter table request add column search_key text not null default '';
create index request_search_key on request using gin (search_key gin_trgm_ops);
comment on column request.search_key is 'Subject, place and narrative folded for search (SearchKey), in letters that every locale of PostgreSQL takes for letters; empty until filled at a start.';

alter table requester add column gender varchar(10);
create index public_post_permalink on public_post (permalink);

create table minutes_import (
  id             bigint generated always as identity primary key,
  meeting_number varchar(20) references meeting,
  channel        varchar(20) not null,
  file_name      varchar(200),
  columns        jsonb not null default '[]',
  status         varchar(20) not null,
  begun_by       varchar(64) not null,
  begun_at       timestamptz not null,
  registered_by  varchar(64),
  registered_at  timestamptz
);
create index minutes_import_meeting on minutes_import (meeting_number, id);
create index minutes_import_registering on minutes_import (id) where status = 'REGISTERING';
comment on table minutes_import is 'One file of minutes or comments, or one sheet filled in by hand: a dry run until it is registered. Null meeting: comments.';

create table minutes_row (
  import_id      bigint not null references minutes_import,
  line           integer not null,
  row_key        varchar(100) not null,
  matter         text not null default '',
  raw            jsonb not null,
  cells          jsonb not null,
  problems       jsonb not null default '[]',
  guesses        jsonb not null default '[]',
  changes        jsonb not null default '[]',
  duplicates     jsonb not null default '[]',
  search_key     text not null default '',
  category       varchar(20),
  place_code     varchar(10),
  place_detail   text,
  received_at    timestamptz,
  left_out       boolean not null default false,
  state          varchar(20) not null default 'NEW',
  request_number varchar(20) references request,
  registered     jsonb,
  primary key (import_id, line)
);
create index minutes_row_search_key on minutes_row using gin (search_key gin_trgm_ops);
create index minutes_row_matter on minutes_row (import_id, matter) where matter <> '';
create index minutes_row_registered on minutes_row (row_key, import_id) where registered is not null;
comment on column minutes_row.row_key is 'The number in the minutes where they have one, else the line: never made of the words, which may be corrected.';
comment on column minutes_row.raw is 'The cells as the file has them, by header.';
comment on column minutes_row.cells is 'The cells by field, with the corrections of the secretary.';
comment on column minutes_row.registered is 'The fields as they were registered, to tell later what a corrected file changes.';
