-- A case can have several processes of one kind, each with its own date: two promises, two decisions on them.

alter table deadline add column process varchar(64) not null default '';
comment on column deadline.process is 'The process instance whose own date it is; empty for a date of the case.';
alter table deadline drop constraint deadline_pkey;
alter table deadline add primary key (case_number, name, process);
