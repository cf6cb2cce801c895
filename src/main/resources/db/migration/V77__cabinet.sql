-- The governors' cabinet: who assigns and prepares for them (decision 33). It works for the governor's office, so that
-- it knows nothing of a case in which that office is complained of.
create or replace view unit_staff (unit, group_id, examines) as
  select code, heads_group, true from unit where code = 'GOV'
  union all
  select code, 'cabinet', true from unit where code = 'GOV'
  union all
  select code, officers_group, true from unit where code = 'DGOV'
  union all
  select code, staff.group_id, staff.group_id is distinct from inspectors_group
    from unit cross join unnest(array[heads_group, officers_group, inspectors_group]) as staff (group_id)
    where code not in ('GOV', 'DGOV') and heads_group is not null and staff.group_id is not null;

alter table request add column assigners_group text;
comment on column request.assigners_group is 'The group that chooses the officer in charge; null where the heads do, as before there was a cabinet.';

alter table task_draft add column prepared boolean not null default false;
comment on column task_draft.prepared is 'Whether somebody wrote it for who does the task: it stands in the form until they write their own.';
