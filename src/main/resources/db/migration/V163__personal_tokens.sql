-- With what Camunda Modeler proposes in the name of a process owner (decision 95).

create table personal_token (
  id         bigint generated always as identity primary key,
  account    varchar(64) not null,
  hash       varchar(64) not null unique,
  made_at    timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  revoked_by varchar(64),
  revoked_at timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);
create index personal_token_account on personal_token (account);
comment on table personal_token is 'Tokens of process owners for Camunda Modeler: good for proposals of models and nothing else. Hashed; shown once.';

create function personal_token_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.revoked_at is null and new.revoked_at is not null
    and (new.id, new.account, new.hash, new.made_at, new.expires_at) = (old.id, old.account, old.hash, old.made_at, old.expires_at) then
    return new;
  end if;
  raise exception 'A token is made and may be revoked; nothing else changes it.';
end $$;
create trigger personal_token_stays before update or delete on personal_token
  for each row execute function personal_token_stays();

create table personal_token_use (
  id       bigint generated always as identity primary key,
  token_id bigint not null references personal_token,
  act      varchar(10) not null check (act in ('LOOK', 'PROPOSE')),
  account  varchar(64) not null,
  used_at  timestamptz not null
);
create index personal_token_use_latest on personal_token_use (token_id, id desc);
create trigger personal_token_use_is_immutable before update or delete on personal_token_use
  for each row execute function refuse_change();
comment on table personal_token_use is 'Each use of a token. Modeler looks every few seconds whether there is a server: of looks, one a minute.';

create trigger audit_act after insert or update or delete on personal_token
  for each row execute function audit_act('id', 'revoked_by account', '', '');
create trigger audit_act after insert or update or delete on personal_token_use
  for each row execute function audit_act('id', 'account', '', '');
