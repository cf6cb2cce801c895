alter table answer add column corrective boolean not null default false;
comment on column answer.corrective is 'Whether the administration corrects something in its own work (R14), by the outcome or in words of their own; the words stand in the case file.';
alter table answer disable trigger answer_is_a_fact;
update answer set corrective = true where outcome = 'CORRECTIVE_ACTION';
alter table answer enable trigger answer_is_a_fact;

create or replace function refuse_other_than_reopening() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.reopened_at is null and new.reopened_at is not null
    and (new.id, new.request_number, new.sent_at, new.sent_by, new.due_at, new.outcome, new.corrective)
      = (old.id, old.request_number, old.sent_at, old.sent_by, old.due_at, old.outcome, old.corrective)
    and new.acting_for is not distinct from old.acting_for then
    return new;
  end if;
  raise exception 'An answer is never changed or deleted: a reopening ends it, the next one is a new row.';
end $$;
