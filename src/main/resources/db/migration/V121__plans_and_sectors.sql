-- A request may be linked to a plan and to a sector, from a list that the desk keeps (R30).

create table plan_tag (
  id      bigint generated always as identity primary key,
  code    varchar(30) not null,
  kind    varchar(10) not null check (kind in ('PLAN', 'SECTOR')),
  name_en varchar(200) not null,
  name_km varchar(200) not null,
  offered boolean not null,
  set_by  varchar(64) not null,
  set_at  timestamptz not null
);
create index plan_tag_latest on plan_tag (code, id desc);
create trigger plan_tag_is_immutable before update or delete on plan_tag
  for each row execute function refuse_change();
comment on table plan_tag is 'What the office said of a plan or sector, one row a change, never changed: the last row of a code counts. The product''s own list lies below.';
comment on column plan_tag.offered is 'False once it is not to be chosen any more; requests that have it keep it.';

create table request_plan (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  plan           varchar(30),
  sector         varchar(30),
  set_by         varchar(64) not null,
  set_at         timestamptz not null
);
create index request_plan_latest on request_plan (request_number, id desc);
create trigger request_plan_is_immutable before update or delete on request_plan
  for each row execute function refuse_change();
comment on table request_plan is 'To which plan and sector a request was linked, one row a change: the last one counts.';
comment on column request_plan.plan is 'A code of the list, null for none; as is sector.';
