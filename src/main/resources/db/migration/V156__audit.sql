-- What people did and read, in a chain that shows whatever was changed in it afterwards (decision 86).

create table audit_record (
  id          bigint generated always as identity primary key,
  written_at  timestamptz not null default clock_timestamp(),
  transaction bigint not null,
  actor       varchar(255),
  source      varchar(63) not null,
  act         varchar(10) not null check (act in ('BEFORE', 'INSERT', 'UPDATE', 'DELETE')),
  case_number varchar(64),
  row_key     varchar(400) not null,
  content     bytea not null,
  salt        uuid,
  day         date,
  position    integer,
  hash        bytea,
  check ((day is null) = (position is null) and (day is null) = (hash is null))
);
comment on table audit_record is 'One row for each act and reading, written by triggers of the tables that keep them, see audit_act. No words, no names.';
comment on column audit_record.written_at is 'By the clock of the database, which no node sets.';
comment on column audit_record.transaction is 'Records with the same number were made by one act; 0 for what was there before.';
comment on column audit_record.source is 'The table in which the act is kept, and which row of it: row_key.';
comment on column audit_record.act is 'BEFORE: the row was there before acts were recorded.';
comment on column audit_record.content is 'SHA-256 of the salt and of the row as JSON.';
comment on column audit_record.salt is 'Without it nobody finds out the row by trying; goes when the words of the row are erased.';
comment on column audit_record.day is 'In whose chain the record stands and where; null until its day is closed.';
create index audit_record_open on audit_record (id) where day is null;
create index audit_record_row on audit_record (source, row_key, id);
create unique index audit_record_place on audit_record (day, position) where day is not null;

create table audit_day (
  day     date primary key,
  records integer not null,
  hash    bytea not null
);
comment on table audit_day is 'Closed days, each chained to the one before.';

create table audit_check (
  id         bigint generated always as identity primary key,
  checked_at timestamptz not null default clock_timestamp(),
  first_day  date,
  records    bigint not null,
  found      integer not null,
  faults     jsonb not null
);
comment on table audit_check is 'When it was recounted whether the chain is as it was written, and what was found: all of it counted, the first hundred told.';

create function audit_content(salt uuid, written jsonb) returns bytea language sql immutable as $$
  select sha256(convert_to(salt || jsonb_strip_nulls(written)::text, 'UTF8'))
$$;

-- Arguments: the columns of the key; those that say who, the latest first; the one that says which case; those left out,
-- because they hold what counts as no act or is too large and has a checksum of its own.
create function audit_act() returns trigger language plpgsql security definer
set search_path from current set timezone = 'UTC' as $$
declare
  was  jsonb := '{}';
  is_now jsonb;
  salt uuid := gen_random_uuid();
begin
  if tg_op <> 'INSERT' then
    was := to_jsonb(old) - string_to_array(tg_argv[3], ' ');
  end if;
  is_now := case when tg_op = 'DELETE' then was else to_jsonb(new) - string_to_array(tg_argv[3], ' ') end;
  if tg_op = 'UPDATE' and was = is_now then
    return null;
  end if;
  insert into audit_record (transaction, actor, source, act, case_number, row_key, content, salt)
  values (
    pg_current_xact_id()::text::bigint,
    coalesce(
      (select is_now ->> who.name from unnest(string_to_array(tg_argv[1], ' ')) with ordinality as who (name, place)
       where is_now ->> who.name is distinct from was ->> who.name order by who.place limit 1),
      nullif(current_setting('sala.person', true), '')),
    tg_table_name,
    tg_op,
    is_now ->> tg_argv[2],
    (select string_agg(is_now ->> key.name, ' ' order by key.place)
     from unnest(string_to_array(tg_argv[0], ' ')) with ordinality as key (name, place)),
    audit_content(salt, is_now),
    salt);
  return null;
end $$;

-- A record is written once; later it gets its place in the chain of its day, and may lose its salt.
create function audit_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - '{day,position,hash,salt}'::text[] = to_jsonb(old) - '{day,position,hash,salt}'::text[]
    and (old.day is null or (new.day, new.position, new.hash) = (old.day, old.position, old.hash))
    and (new.salt is null or new.salt = old.salt) then
    return new;
  end if;
  raise exception 'Rows of audit_record are never changed or deleted: write a new one.';
end $$;
create trigger audit_record_stays before update or delete on audit_record
  for each row execute function audit_stays();
create trigger audit_day_stays before update or delete on audit_day
  for each row execute function refuse_change();
create trigger audit_check_stays before update or delete on audit_check
  for each row execute function refuse_change();
create trigger audit_record_stays_whole before truncate on audit_record
  for each statement execute function refuse_change();
create trigger audit_day_stays_whole before truncate on audit_day
  for each statement execute function refuse_change();

-- The rule of the chain, which anybody can recount: the hash of a record is SHA-256 of the hash before it and of this line.
create function audit_line(record audit_record) returns text language sql stable as $$
  select concat_ws(E'\n', record.id,
    to_char(record.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), record.transaction,
    coalesce(record.actor, ''), record.source, record.act, coalesce(record.case_number, ''), record.row_key,
    encode(record.content, 'hex'))
$$;
create function audit_next(hash bytea, before bytea, line text) returns bytea language sql immutable as $$
  select sha256(coalesce(hash, before) || convert_to(line, 'UTF8'))
$$;
create aggregate audit_chain(bytea, text) (sfunc = audit_next, stype = bytea);

-- Closes each day that is over. What committed too late for its own day stands in the next one.
create function audit_close(zone text, today date) returns setof audit_day language plpgsql security definer
set search_path from current as $$
declare
  closing date;
  before  bytea;
  last    bytea;
  many    integer;
begin
  lock table audit_day in share row exclusive mode;
  select d.day + 1, d.hash into closing, before from audit_day d order by d.day desc limit 1;
  if not found then
    select (min(r.written_at) at time zone zone)::date, decode(repeat('00', 32), 'hex') into closing, before
    from audit_record r where r.day is null;
  end if;
  while closing < today loop
    with open as (
      select r.id, row_number() over (order by r.id) as place,
        audit_chain(before, audit_line(r)) over (order by r.id) as hash
      from audit_record r
      where r.day is null and r.written_at < (closing + 1)::timestamp at time zone zone
    ), placed as (
      update audit_record r set day = closing, position = open.place, hash = open.hash
      from open where open.id = r.id returning r.position, r.hash
    )
    select count(*), (array_agg(placed.hash order by placed.position desc))[1] into many, last from placed;
    before := sha256(coalesce(last, before) || convert_to(to_char(closing, 'YYYY-MM-DD') || E'\n' || many, 'UTF8'));
    insert into audit_day (day, records, hash) values (closing, many, before);
    return next row(closing, many, before);
    closing := closing + 1;
  end loop;
end $$;

-- Which tables keep acts; org/sala/audit/tables.csv says the same for whoever recounts, and a test holds the two together.
set local timezone = 'UTC';
do $$
declare
  kept record;
begin
  for kept in select * from (values
    ('absence', 'id', 'ended_by recorded_by', '', ''),
    ('accountability', 'id', '', 'request_number', ''),
    ('accused_person', 'case_number person', 'named_by', 'case_number', ''),
    ('activity_notice', 'number', 'registered_by', 'number', 'status outcome closed_at'),
    ('answer', 'id', 'sent_by', 'request_number', ''),
    ('calendar_change', 'version', 'changed_by', '', ''),
    ('case_file_entry', 'id', 'author', 'case_number', ''),
    ('case_guest', 'process person', '', 'case_number', ''),
    ('category', 'code', '', '', 'loaded'),
    ('category_word', 'id', 'set_by', '', ''),
    ('clock_pause', 'id', '', 'request_number', ''),
    ('commitment', 'id', 'ended_by recorded_by', 'case_number', ''),
    ('deadline_change', 'id', '', 'case_number', ''),
    ('evidence_caption', 'id', 'written_by', '', 'search_key'),
    ('evidence_file', 'id', 'added_by', 'case_number', ''),
    ('evidence_release', 'id', 'decided_by', '', ''),
    ('guidance_text', 'id', 'set_by', '', ''),
    ('meeting', 'number', 'planned_by', 'number', 'status outcome reported_at noted_at closed_at'),
    ('meeting_participant', 'id', 'added_by', 'meeting_number', ''),
    ('minutes_import', 'id', 'registered_by begun_by', 'meeting_number', 'columns found'),
    ('minutes_removed', 'import_id line', 'removed_by', '', ''),
    ('model_change', 'id', 'decided_by proposed_by', '', 'rehearsed'),
    ('model_change_file', 'change_id name', '', '', ''),
    ('notification', 'id', 'handed_on_by', 'case_number', ''),
    ('organisation', 'code', '', '', 'loaded'),
    ('outgoing_paper', 'id', 'printed_by', 'case_number', 'pdf docx'),
    ('paper_form', 'version', 'uploaded_by', '', 'content'),
    ('paper_form_use', 'id', 'put_by', '', ''),
    ('paper_scan', 'id', 'thrown_out_by received_by', '', 'content'),
    ('paper_step', 'id', 'noted_by', '', ''),
    ('plan_tag', 'id', 'set_by', '', ''),
    ('public_post', 'id', '', 'request_number', ''),
    ('publication_review', 'id', 'reviewed_by', 'case_number', ''),
    ('quality_review', 'month case_number', 'reviewed_by', 'case_number', ''),
    ('quality_sample', 'month', '', '', ''),
    ('reading', 'id', 'person', 'case_number', ''),
    ('report_edition', 'number', 'printed_by', '', 'content'),
    ('report_print', 'id', 'printed_by', '', ''),
    ('request', 'number', 'registered_by', 'number', 'status outcome accepted_at closed_at search_key lead_unit desk_group'
      || ' heads_group officers_group inspectors_group governors_group reviewers_group assigners_group'
      || ' routing_version service_level_version'),
    ('request_plan', 'id', 'set_by', 'request_number', ''),
    ('request_requester', 'request_number requester_id', '', 'request_number', ''),
    ('requester', 'id', '', '', 'search_key'),
    ('status_change', 'id', '', 'request_number', ''),
    ('unit', 'code', '', '', 'loaded'),
    ('version_move', 'id', 'decided_by', '', 'finished_at')
  ) as all_of_them (name, key, who, case_column, left_out) loop
    execute format(
      'create trigger audit_act after insert or update or delete on %I for each row execute function audit_act(%L, %L, %L, %L)',
      kept.name, kept.key, kept.who, kept.case_column, kept.left_out);
    execute format(
      $f$
      insert into audit_record (transaction, source, act, case_number, row_key, content, salt)
      select 0, %1$L, 'BEFORE', r.written ->> %2$L,
        (select string_agg(r.written ->> key.name, ' ' order by key.place)
         from unnest(string_to_array(%3$L, ' ')) with ordinality as key (name, place)),
        audit_content(r.salt, r.written), r.salt
      from (select to_jsonb(t) - string_to_array(%4$L, ' ') as written, gen_random_uuid() as salt from %1$I t) r
      order by r.written ->> split_part(%3$L, ' ', 1)
      $f$, kept.name, kept.case_column, kept.key, kept.left_out);
  end loop;
end $$;
