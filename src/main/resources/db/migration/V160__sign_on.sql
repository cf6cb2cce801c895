-- Who came by the sign-on service of the administration (decision 92).

create table signed_on_person (
  account varchar(64) primary key,
  subject varchar(255) not null unique,
  came_at timestamptz not null,
  out_at  timestamptz
);
comment on table signed_on_person is 'Accounts that a sign-on service keeps. Names and groups stand with the account, as those of everybody.';
comment on column signed_on_person.subject is 'What the service calls the person for good, whatever the account is called.';
comment on column signed_on_person.out_at is 'Since when the service says that the person has no place here; null while there is one.';
create trigger audit_act after insert or update or delete on signed_on_person
  for each row execute function audit_act('account', 'account', '', 'came_at');

create table signed_on_session (
  session_id    char(36) primary key,
  account       varchar(64) not null references signed_on_person,
  opened_at     timestamptz not null,
  provider_session varchar(255),
  id_token      text not null,
  access_token  text not null,
  access_until  timestamptz not null,
  refresh_token text,
  groups_in_id_token boolean not null
);
create index signed_on_session_of on signed_on_session (account);
comment on table signed_on_session is 'What an OpenID Connect provider gave for a session, with which Sala asks it whether the person still has a place. Tokens are enciphered with a key that follows from the client secret.';

create table sign_on_look (
  one          boolean primary key default true check (one),
  looked_at    timestamptz not null default '-infinity',
  succeeded_at timestamptz not null default clock_timestamp()
);
insert into sign_on_look default values;
comment on table sign_on_look is 'When a node looked last whether everybody still has a place: one node at a time does.';
