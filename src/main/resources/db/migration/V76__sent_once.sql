-- What came of a call that its sender may repeat, because a line broke before the answer: once for each key of a person.
create table sent_once (
  person  varchar(64) not null,
  key     varchar(100) not null,
  content bytea not null,
  outcome varchar(64) not null,
  sent_at timestamptz not null,
  primary key (person, key)
);
comment on column sent_once.content is 'SHA-256 of what was sent: a key that comes with other content is refused.';
comment on column sent_once.outcome is 'What was made of it, as the id of a file.';
