-- Who works for a unit and who examines for it, so that both are read with a person's groups.
create or replace view unit_staff (unit, group_id, examines) as
  select code, heads_group, true from unit where code = 'GOV'
  union all
  select code, officers_group, true from unit where code = 'DGOV'
  union all
  select code, staff.group_id, staff.group_id is distinct from inspectors_group
    from unit cross join unnest(array[heads_group, officers_group, inspectors_group]) as staff (group_id)
    where code not in ('GOV', 'DGOV') and heads_group is not null and staff.group_id is not null;
