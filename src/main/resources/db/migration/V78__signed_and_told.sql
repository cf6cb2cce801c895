-- The governors' desk asks for open promises by who gave the word.
create index commitment_promised_by on commitment (promised_by, due_on) where outcome is null;
create index commitment_acting_for on commitment (acting_for, due_on) where outcome is null and acting_for is not null;

-- An answer says for whom the one acted who signed it.
alter table answer add column acting_for varchar(255);
comment on column answer.acting_for is 'In whose place sent_by approved it or decided it; null where it was by an office of their own.';
create or replace function refuse_other_than_reopening() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.reopened_at is null and new.reopened_at is not null
    and (new.id, new.request_number, new.sent_at, new.sent_by, new.due_at, new.outcome)
      = (old.id, old.request_number, old.sent_at, old.sent_by, old.due_at, old.outcome)
    and new.acting_for is not distinct from old.acting_for then
    return new;
  end if;
  raise exception 'An answer is never changed or deleted: a reopening ends it, the next one is a new row.';
end $$;

-- A message may concern a person and no case: that somebody is to act for them.
alter table notification alter column case_number drop not null;
alter table notification add check (case_number is not null or delivery = 'INBOX');
comment on column notification.case_number is 'The case that it is about; null for a message about the reader''s own office.';
