-- On which database Sala was let run its timers: it finds out by itself that it stands on a restored one, or on a copy
-- (decision 96).

create table operating_database (
  id          bigint generated always as identity primary key,
  identity    text not null unique,
  released_by varchar(255),
  released_at timestamptz not null default clock_timestamp()
);
comment on table operating_database is 'One row for each database of which somebody said that Sala works on it; of the first nobody had to.';
comment on column operating_database.identity is 'See database_identity().';

-- A copy of files starts as another cluster or, restored to a moment, on another timeline; where a dump was read back
-- the table is another one. What is copied into it as a row is therefore never true of the copy.
create function database_identity() returns text language sql stable as $$
  select concat_ws(' ', (pg_control_system()).system_identifier,
    substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8), 'operating_database'::regclass::oid)
$$;

create trigger audit_act after insert or update or delete on operating_database
for each row execute function audit_act('id', 'released_by', '', '');
