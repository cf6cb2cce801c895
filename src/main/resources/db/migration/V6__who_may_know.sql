-- Who may know of a case: one view says who is complained of, one who answers for it.

create table accused_person (
  case_number varchar(20) not null references case_file (number),
  person      varchar(64) not null,
  named_by    varchar(64) not null,
  named_at    timestamptz not null,
  primary key (case_number, person)
);
create index accused_person_person on accused_person (person);
comment on table accused_person is 'Accounts that the desk recognised in the official complained of; they are kept out of the case (R06).';

alter table activity_notice add column accused_unit varchar(20) references unit;
comment on column activity_notice.accused_unit is 'The unit that prevented the activity, from the moment the desk wrote it down.';

alter table request add column risk_of_harm boolean not null default false;
comment on column request.risk_of_harm is 'The requester could come to harm (R31): restricted, no word to the respondent, nothing public.';

create index request_respondent_unit on request (respondent_unit) where respondent_unit is not null;
create index activity_notice_obstruction on activity_notice (obstruction_request)
  where obstruction_request is not null;

-- What is complained of in the request that a notice started is complained of in the notice.
create view accused (case_number, unit, person) as
  select number, respondent_unit, null::varchar from request where respondent_unit is not null
  union all
  select case_number, null, person from accused_person
  union all
  select number, accused_unit, null from activity_notice where accused_unit is not null
  union all
  select n.number, r.respondent_unit, null
    from activity_notice n join request r on r.number = n.obstruction_request
    where r.respondent_unit is not null
  union all
  select n.number, null, a.person
    from activity_notice n join accused_person a on a.case_number = n.obstruction_request;
comment on view accused is 'Who is complained of in a case of any kind, a unit or a person: they may know nothing of it.';

create view answered_for (case_number, unit, restricted, confidential) as
  select r.number, r.lead_unit, r.restricted, q.confidential
    from request r join requester q on q.id = r.requester_id
    where r.accepted_at is not null;
comment on view answered_for is 'The unit that answers for a case; while the desk still checks it, none does.';

create view sensitive_case (case_number, restricted, confidential) as
  select r.number, r.restricted, q.confidential from request r join requester q on q.id = r.requester_id
  union all
  select number, accused_unit is not null or obstruction_request is not null, false from activity_notice;
comment on view sensitive_case is 'Cases of which some are restricted, and whether the requester asked to stay unnamed.';

create table reading (
  id          bigint generated always as identity primary key,
  case_number varchar(20) not null references case_file (number),
  person      varchar(64) not null,
  door        varchar(40) not null,
  identity    boolean not null,
  read_at     timestamptz not null
);
create index reading_case on reading (case_number, id);
create index reading_person on reading (person, id);
create trigger reading_is_immutable before update or delete on reading
  for each row execute function refuse_change();
comment on table reading is 'Who read the identity of a requester, or a restricted case, when and at which door; for the auditors.';

-- The governor heads the deputy governor's office without working for it, and the other way round.
create view unit_staff (unit, group_id) as
  select code, heads_group from unit where code = 'GOV'
  union all
  select code, officers_group from unit where code = 'DGOV'
  union all
  select code, unnest(array[heads_group, officers_group, inspectors_group]) from unit
    where code not in ('GOV', 'DGOV') and heads_group is not null;
comment on view unit_staff is 'The groups of those who work for a unit, for queries of the engine; the class Unit says the same.';
