-- Tables as a few years fill them, for the plans of lists: 200 meetings, 20,000 requests of which one in ten is open,
-- 2,000 notices, and what goes with them.
insert into organisation (code, kind, name_en, name_km, convenor_group)
  values ('HERON', 'UNION', 'Heron', 'Heron', 'convenor-forum') on conflict do nothing;
insert into case_file select 'KPC-M-2026-' || n, 'MEETING' from generate_series(5001, 5200) n;
insert into meeting (number, kind, mode, theme, level, planned_for, place_code, place_name_en, place_name_km, convenor,
    chair, status, planned_at, planned_by)
  select 'KPC-M-2026-' || n, 'FORUM', 'ON_SITE', 'Wages', 'PROVINCE', date '2020-01-01' + n % 2000, '0403', 'A', 'A',
    'HERON', 'Governor', 'PLANNED', now(), 'desk' from generate_series(5001, 5200) n;
insert into meeting_category
  select 'KPC-M-2026-' || n, c from generate_series(5001, 5200) n, unnest(array['LABOUR', 'ENV']) c;

insert into requester (kind, organisation, confidential)
  select 'UNION', 'Union ' || n, false from generate_series(1, 20000) n;
insert into case_file select 'KPC-2026-' || n, 'REQUEST' from generate_series(500001, 520000) n;
insert into request (number, tracking_code_hash, channel, category, priority, place_code, place_name_en, place_name_km,
    subject, narrative, requester_id, respondent_kind, respondent_unit, lead_unit, status, outcome, received_at,
    registered_at, registered_by, accepted_at, closed_at, meeting_number, search_key)
  select 'KPC-2026-' || 500000 + n, 'hash-' || n, 'FORUM', 'LABOUR', 'HIGH', '0403', 'A', 'A', 'Wages paid late',
    repeat('Wages were paid late. ', 20), (select min(id) from requester where organisation = 'Union 1') + n - 1,
    case when n % 100 = 0 then 'AUTHORITY' else 'NONE' end, case when n % 100 = 0 then 'DEP-ENV' end,
    (array['DEP-LAB', 'DEP-ENV', 'DEP-WATER', 'DEP-PWT'])[n % 4 + 1],
    case when n % 10 = 0 then 'EXAMINATION' else 'CLOSED' end, case when n % 10 <> 0 then 'RESOLVED' end,
    timestamptz '2020-01-01' + n * interval '2 hours', timestamptz '2020-01-01' + n * interval '2 hours', 'desk',
    timestamptz '2020-01-02' + n * interval '2 hours',
    case when n % 10 <> 0 then timestamptz '2020-02-01' + n * interval '2 hours' end,
    case when n % 3 = 0 then 'KPC-M-2026-' || 5001 + n % 200 end, 'wages paid late ' || n
  from generate_series(1, 20000) n;
insert into case_file_entry (case_number, kind, title_en, title_km, author, written_at, fields)
  select 'KPC-2026-' || n, 'REGISTERED', 'A', 'A', 'desk', now(), '[]' from generate_series(500001, 520000) n,
    generate_series(1, 3);
insert into deadline (case_number, name, counted_from, working_days, pausable, due_at, explanation_en, explanation_km,
    calendar_version)
  select 'KPC-2026-' || n, d, now(), 1, true, now(), 'A', 'A', (select max(version) from calendar_change) from generate_series(500001, 520000) n,
    unnest(array['nextStepAt', 'dueAt']) d;
insert into clock_pause (request_number, paused_at, expected_until, resumed_at)
  select 'KPC-2026-' || n, now(), now(), now() from generate_series(500001, 520000) n;
insert into commitment (case_number, source, promise, responsible_unit, due_on, recorded_by, recorded_at)
  select 'KPC-2026-' || n, 'MEETING', 'A', 'DEP-LAB', date '2026-01-01', 'desk', now()
  from generate_series(500001, 510000) n;
insert into accused_person (case_number, person, named_by, named_at)
  select 'KPC-2026-' || n, 'person-' || n, 'desk', now() from generate_series(500001, 501000) n;

insert into case_file select 'KPC-N-2026-' || n, 'NOTICE' from generate_series(5001, 7000) n;
insert into activity_notice (number, organisation, subject, held_on, place_code, place_name_en, place_name_km, status,
    received_at, registered_by)
  select 'KPC-N-2026-' || n, 'Heron', 'Walk', date '2026-06-01', '0403', 'A', 'A', 'RECEIVED',
    timestamptz '2024-01-01' + n * interval '3 hours', 'desk' from generate_series(5001, 7000) n;

insert into notification (key, case_number, audience, delivery, text_en, text_km, created_at, handed_on_at)
  select 'filled-' || n || d, 'KPC-2026-' || 500000 + n, case d when 'DESK' then 'requester' else
      (array['desk', 'labour-heads', 'environment-heads', 'water-heads', 'governors'])[n % 5 + 1] end, d,
    'A text of a message', 'A text of a message', timestamptz '2020-01-01' + n * interval '2 hours',
    case when d = 'DESK' and n % 50 <> 0 then now() end
  from generate_series(1, 20000) n, unnest(array['DESK', 'INBOX']) d;
insert into inbox_read select 'desk', id, now() from notification where audience = 'desk';
insert into reading (case_number, person, door, identity, read_at)
  select 'KPC-2026-' || n, case when n % 20 = 0 then 'governor' else 'desk' end, 'REQUEST', true, now()
  from generate_series(500001, 520000) n, generate_series(1, 2);

insert into minutes_import (meeting_number, channel, file_name, status, begun_by, begun_at)
  select case when n % 2 = 0 then 'KPC-M-2026-' || 5001 + n / 2 % 200 end, (array['FACEBOOK', 'FORUM'])[n % 2 + 1], 'a.csv', 'REGISTERED',
    'desk', now() from generate_series(1, 2000) n;
insert into minutes_row (import_id, line, row_key, raw, cells, state)
  select i.id, n, n, '{}', '{}', 'REGISTERED' from minutes_import i, generate_series(1, 20) n;
insert into report_edition (report, format, language, parameters, file_name, sha256, content, figures, printed_by,
    printed_at)
  select 'scorecard', 'pdf', 'km', jsonb_build_object('meeting', 'KPC-M-2026-' || 5001 + n % 200), 'a.pdf', '', '',
    '{}', 'auditor', now() from generate_series(1, 2000) n;
analyze;
