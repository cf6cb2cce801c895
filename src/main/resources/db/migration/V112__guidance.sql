-- Kinds of matters within a category, and what the desk reads out about each.

create table matter (
  code     varchar(20) primary key,
  category varchar(20) not null references category (code),
  name_en  varchar(200) not null,
  name_km  varchar(200) not null,
  loaded   jsonb
);
comment on table matter is 'A kind of matter within a category; most categories have none.';

alter table request add column matter varchar(20) references matter (code);

create table guidance_text (
  id      bigint generated always as identity primary key,
  matter  varchar(20) not null references matter (code),
  topic   varchar(20) not null,
  text_en varchar(4000) not null,
  text_km varchar(4000) not null,
  set_by  varchar(64) not null,
  set_at  timestamptz not null
);
create index guidance_text_latest on guidance_text (matter, topic, id desc);
comment on table guidance_text is 'What the office tells requesters of a matter: one row a change, never changed; the last row of a matter and topic counts. Empty texts take what was said away.';
