-- A change of the law of the province is a case: who proposed what for which reason, who agreed, from when it counts.

create table model_change (
  id            bigint generated always as identity primary key,
  name          varchar(200) not null,
  reason        text,
  origin        varchar(16) not null check (origin in ('OWNER', 'PRODUCT', 'UNDO')),
  state         varchar(16) not null
    check (state in ('PROPOSED', 'AGREED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN', 'STOPPED')),
  proposed_by   varchar(64),
  proposed_at   timestamptz not null,
  decided_by    varchar(64),
  decided_at    timestamptz,
  answer        text,
  in_force_from timestamptz,
  in_force_at   timestamptz,
  undoes        bigint references model_change,
  rehearsed     jsonb,
  check ((state in ('AGREED', 'IN_FORCE')) <= (in_force_from is not null)),
  check ((state = 'IN_FORCE') = (in_force_at is not null)),
  check ((origin = 'UNDO') = (undoes is not null))
);
comment on table model_change is 'Changes of models, tables and forms: proposed, agreed by a second person, in force from a date, kept for ever.';
comment on column model_change.proposed_by is 'Null where a new version of Sala brings the change.';
comment on column model_change.answer is 'Why it was refused, or what stopped it at its date.';
comment on column model_change.rehearsed is 'What its tables would have done with the requests there were, as those who decided saw it.';
create index model_change_open on model_change (state) where state in ('PROPOSED', 'AGREED');
create index model_change_undoes on model_change (undoes) where undoes is not null;

create table model_change_file (
  change_id bigint not null references model_change,
  name      varchar(200) not null,
  before    bytea,
  after     bytea not null,
  primary key (change_id, name)
);
comment on table model_change_file is 'The files of a change, as they were in force when it was proposed and as they are to be.';

create table product_model (
  name    varchar(200) primary key,
  content bytea not null
);
comment on table product_model is 'The models as the last version of Sala brought them, whatever the office has made of them since.';
