-- A lost phone is not opened with the key it once had, after its person's account was locked or the password changed.
alter table visit_key
  drop constraint visit_key_pkey,
  add primary key (id),
  add column replaced_at timestamptz;
create unique index visit_key_in_force on visit_key (person) where replaced_at is null;
create index visit_key_of_person on visit_key (person);
comment on column visit_key.replaced_at is
  'Since when it locks nothing. Its person gets it to open what it has locked; sala_replaces_visit_key sets it.';
