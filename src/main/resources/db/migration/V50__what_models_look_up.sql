-- What models name of a request and the engine need not keep: who works on it, and which version of
-- the table "Request routing" made them. Requests that began before hold the groups as variables.
alter table request
  add column desk_group text,
  add column heads_group text,
  add column officers_group text,
  add column inspectors_group text,
  add column governors_group text,
  add column reviewers_group text,
  add column routing_version int;
comment on column request.routing_version is
  'By which version of the table the unit was found; the inputs stand beside it: category, place, respondent.';
