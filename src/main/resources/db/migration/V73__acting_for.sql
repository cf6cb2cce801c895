-- In whose place the author of an entry acted, null for the author's own (R17).
alter table case_file_entry add column acting_for varchar(255);
comment on column case_file_entry.acting_for is 'The account in whose place the author acted; null where the author acted by an office of their own.';

alter table commitment add column acting_for varchar(255);
comment on column commitment.acting_for is 'In whose place promised_by gave the word; null where it was by an office of their own.';
