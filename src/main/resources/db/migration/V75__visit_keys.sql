-- With which key somebody's phone keeps visits that are not sent yet. It is handed to that person alone, when logged in.
create table visit_key (
  person     varchar(64) primary key,
  id         uuid not null default gen_random_uuid(),
  key        bytea not null check (length(key) = 32),
  created_at timestamptz not null
);
comment on table visit_key is 'Keys of the inspectors'' phones. What is kept on a phone is read by nobody without its key.';
comment on column visit_key.id is 'Tells a phone which of its words the key opens, without saying whose they are.';
