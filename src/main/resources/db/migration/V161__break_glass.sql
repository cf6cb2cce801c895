-- When somebody came in past the sign-on service (decision 93).

create table break_glass_use (
  id      bigint generated always as identity primary key,
  account varchar(64) not null,
  used_at timestamptz not null
);
create trigger break_glass_use_is_immutable before update or delete on break_glass_use
  for each row execute function refuse_change();
create trigger audit_act after insert or update or delete on break_glass_use
  for each row execute function audit_act('id', 'account', '', '');
comment on table break_glass_use is 'Each log-in with a password of Sala while a sign-on service is used.';
