-- What the dashboard counts of a million open requests without reading one of them as a whole.

create index request_open on request (number) include (lead_unit, category, place_code, status, received_at)
  where closed_at is null;
create index deadline_of_answer on deadline (case_number) include (due_at) where name = 'dueAt' and process = '';
create index answer_sent on answer (sent_at) include (request_number, due_at, outcome) where reopened_at is null;
create index commitment_unit on commitment (responsible_unit, case_number) include (outcome, due_on);
