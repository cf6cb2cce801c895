-- What is known of a case of any kind: since when it is open, how far it is, how and when it ended.
create view case_life as
  select number, 'REQUEST' as kind, status, outcome, received_at as opened_at, closed_at from request
  union all
  select number, 'MEETING', status, outcome, planned_at, closed_at from meeting
  union all
  select number, 'NOTICE', status, outcome, received_at, closed_at from activity_notice;
comment on view case_life is 'The life of every case; who asks whether a case is open asks here and names no kind.';
