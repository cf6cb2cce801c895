-- An answer is a fact: sent when, by whom, due when at that time. It is written once; only a reopening ends it.

create table answer (
  id             bigint generated always as identity primary key,
  request_number varchar(20) not null references request,
  sent_at        timestamptz not null,
  sent_by        varchar(64) not null,
  due_at         timestamptz not null,
  outcome        varchar(80) not null,
  reopened_at    timestamptz check (reopened_at >= sent_at)
);
comment on table answer is 'Every answer to a requester; punctuality is counted from here, never from a date that moves.';
comment on column answer.sent_by is 'Who approved it or decided it from above; in the hall, who wrote it down.';
comment on column answer.due_at is 'The deadline of the answer as it stood when it was sent.';
comment on column answer.reopened_at is 'When an objection that was upheld ended it; null while it stands.';
create unique index answer_standing on answer (request_number) where reopened_at is null;
create index answer_request on answer (request_number, sent_at);

create function refuse_other_than_reopening() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.reopened_at is null and new.reopened_at is not null
    and (new.id, new.request_number, new.sent_at, new.sent_by, new.due_at, new.outcome)
      = (old.id, old.request_number, old.sent_at, old.sent_by, old.due_at, old.outcome) then
    return new;
  end if;
  raise exception 'An answer is never changed or deleted: a reopening ends it, the next one is a new row.';
end $$;
create trigger answer_is_a_fact before update or delete on answer
  for each row execute function refuse_other_than_reopening();

-- What was answered before: each time a request reached ANSWERED. Sending moved dueAt to a date after the requester's
-- response and set responseDueAt just before it, so that the deadline is the last dueAt before that.
insert into answer (request_number, sent_at, sent_by, due_at, outcome, reopened_at)
select s.request_number, s.changed_at, coalesce(approval.author, 'sala'), coalesce(due.moved_to, d.due_at),
  coalesce(approval.outcome, 'ANSWERED'), reopened.written_at
from status_change s
join deadline d on d.case_number = s.request_number and d.name = 'dueAt'
left join lateral (
  select c.moved_to from deadline_change c
  where c.case_number = s.request_number and c.name = 'dueAt' and c.id <
    (select max(x.id) from deadline_change x
     where x.case_number = s.request_number and x.name = 'responseDueAt' and x.changed_at <= s.changed_at)
  order by c.id desc limit 1
) due on true
left join lateral (
  select e.author,
    case when e.form_id = 'decide-escalation' then 'CLOSED_BY_DECISION' else
      (select jsonb_path_query_first(f.fields, '$[*] ? (@.key == "outcomeKind").value') #>> '{}'
       from case_file_entry f
       where f.case_number = s.request_number and f.form_id = 'draft-answer' and f.id < e.id
       order by f.id desc limit 1)
    end as outcome
  from case_file_entry e
  where e.case_number = s.request_number and e.written_at <= s.changed_at
    and (e.form_id in ('approve-answer', 'approve-answer-as-governor')
      or e.form_id = 'decide-escalation' and e.fields @> '[{"key": "decision", "value": "CLOSE"}]')
  order by e.id desc limit 1
) approval on true
left join lateral (
  select min(e.written_at) as written_at from case_file_entry e
  where e.case_number = s.request_number and e.form_id = 'review-objection' and e.written_at >= s.changed_at
    and e.fields @> '[{"key": "review", "value": "REOPENED"}]'
) reopened on true
where s.status = 'ANSWERED' and s.outcome is null
  and not exists (
    select from status_change n
    where n.request_number = s.request_number and n.status = 'ANSWERED' and n.id > s.id
      and n.changed_at <= coalesce(reopened.written_at, 'infinity'));
insert into answer (request_number, sent_at, sent_by, due_at, outcome)
select r.number, r.received_at, r.registered_by, d.due_at, r.outcome
from request r join deadline d on d.case_number = r.number and d.name = 'dueAt'
where r.outcome = 'ANSWERED_AT_MEETING';

-- The date that the escalation ladder waits for gets a name of its own; dueAt is the deadline of the answer again.
insert into deadline (case_number, name, counted_from, working_days, pausable, due_at, explanation_en, explanation_km)
select d.case_number, 'nextStepAt', d.counted_from, d.working_days, d.pausable, d.due_at, d.explanation_en,
  d.explanation_km
from deadline d join request r on r.number = d.case_number
where d.name = 'dueAt';
update deadline d set due_at = a.due_at
from answer a
where a.request_number = d.case_number and d.name = 'dueAt' and a.reopened_at is null;

alter table request drop column answered_at;
