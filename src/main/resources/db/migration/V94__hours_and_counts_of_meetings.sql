alter table meeting add column starts_at time;
comment on column meeting.starts_at is 'The hour in Cambodia; null while it is not known.';
alter table meeting_participant add column persons integer not null default 1 check (persons between 1 and 100000);
alter table meeting_participant add constraint meeting_participant_one_name check (name is null or persons = 1);
comment on column meeting_participant.persons is 'How many people the row counts (R20, R23); one where it names a person.';
