-- Who logged in, and who is slowed down (decision 94).

create table log_in_record (
  id          bigint generated always as identity primary key,
  account     varchar(64),
  act         varchar(10) not null check (act in ('IN', 'FAILED', 'CODE', 'OUT')),
  door        varchar(10) not null check (door in ('BROWSER', 'PROGRAM')),
  address     varchar(45) not null,
  recorded_at timestamptz not null
);
create index log_in_record_account on log_in_record (account, id desc);
create trigger log_in_record_is_immutable before update or delete on log_in_record
  for each row execute function refuse_change();
comment on table log_in_record is 'Log-ins, refused ones and log-outs.';
comment on column log_in_record.account is 'Null where nobody has the name that was typed: it may be a password.';
comment on column log_in_record.act is 'CODE: the password was right and the code was wrong, or there was none.';

create table known_place (
  account   varchar(64) not null,
  place     varchar(80) not null,
  last_used timestamptz not null,
  primary key (account, place)
);
comment on table known_place is 'From where an account logged in before: an address, or the hash of a cookie. Guesses from elsewhere do not close it there.';

create table log_in_delay (
  bucket       varchar(160) primary key,
  failures     integer not null,
  last_failure timestamptz not null,
  closed_until timestamptz not null
);
comment on table log_in_delay is 'Who has to wait before the next attempt: an account at a known place, an account for strangers, an address.';

create trigger audit_act after insert or update or delete on log_in_record
  for each row execute function audit_act('id', 'account', '', '');
