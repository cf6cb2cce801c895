-- What somebody shows beside a password, and what needs two people (decision 94).

create table second_factor (
  account      varchar(64) primary key,
  secret       bytea,
  begun_at     timestamptz not null,
  confirmed_at timestamptz,
  due          boolean not null default false,
  last_step    bigint not null default 0,
  wrong_codes  integer not null default 0,
  closed_until timestamptz,
  check (confirmed_at is null or secret is not null and not due)
);
comment on table second_factor is 'The second factor of an account. Sala asks for it once it is confirmed.';
comment on column second_factor.due is 'It was set back: its person sets up a new one with the next log-in.';
comment on column second_factor.secret is 'Encrypted with a key that is not in the database (sala.second-factor.key).';
comment on column second_factor.last_step is 'The step of the last code that was taken: this one and those before it are good no more.';
comment on column second_factor.closed_until is 'Until when no code is taken, because several in a row were wrong.';

create table recovery_code (
  account varchar(64) not null references second_factor on delete cascade,
  hash    varchar(64) not null,
  used_at timestamptz,
  primary key (account, hash)
);
comment on table recovery_code is 'Codes on paper for who has lost the phone, hashed, each good once.';

create table access_wish (
  id         bigint generated always as identity primary key,
  kind       varchar(20) not null check (kind in ('MEMBERSHIP', 'SECOND_FACTOR')),
  account    varchar(64) not null,
  group_id   varchar(64),
  asked_by   varchar(64) not null,
  asked_at   timestamptz not null,
  decided_by varchar(64),
  decided_at timestamptz,
  agreed     boolean,
  check ((kind = 'MEMBERSHIP') = (group_id is not null)),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (agreed is null)),
  check (not agreed or (decided_by <> asked_by and decided_by <> account))
);
create unique index access_wish_waiting on access_wish (kind, account, coalesce(group_id, '')) where decided_at is null;
comment on table access_wish is 'What an administrator asks for and a second person decides: a membership in a group, a second factor set up anew. What was decided stays.';

create function access_wish_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.decided_at is null and new.decided_at is not null
    and (new.id, new.kind, new.account, new.asked_by, new.asked_at) = (old.id, old.kind, old.account, old.asked_by, old.asked_at)
    and new.group_id is not distinct from old.group_id then
    return new;
  end if;
  raise exception 'A wish is asked for and decided once; nothing else changes it.';
end $$;
create trigger access_wish_stays before update or delete on access_wish
  for each row execute function access_wish_stays();

create trigger audit_act after insert or update or delete on second_factor
  for each row execute function audit_act('account', 'account', '', 'last_step wrong_codes closed_until');
create trigger audit_act after insert or update or delete on recovery_code
  for each row execute function audit_act('account hash', 'account', '', '');
create trigger audit_act after insert or update or delete on access_wish
  for each row execute function audit_act('id', 'decided_by asked_by', '', '');
