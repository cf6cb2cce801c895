-- How long the words of closed requests are kept, and how they are erased (decision 87).

create table retention_rule (
  id       bigint generated always as identity primary key,
  category varchar(20) not null references category,
  years    integer not null check (years between 1 and 100),
  set_by   varchar(64) not null,
  set_at   timestamptz not null
);
create index retention_rule_latest on retention_rule (category, id desc);
create trigger retention_rule_is_immutable before update or delete on retention_rule
  for each row execute function refuse_change();
comment on table retention_rule is 'For how many years after its end a request of a category keeps its words, one row a change: the last one counts. Ten where nothing was said.';

create table erasure (
  number      bigint generated always as identity primary key,
  case_number varchar(20) not null references case_file,
  reason      varchar(20) not null check (reason in ('RETENTION', 'REQUESTER', 'INSPECTORATE')),
  asked_by    varchar(64),
  asked_at    timestamptz not null,
  agreed_by   varchar(64) check (agreed_by <> asked_by),
  erased_at   timestamptz,
  check ((reason = 'RETENTION') = (asked_by is null)),
  check (reason = 'RETENTION' or (agreed_by is null) = (erased_at is null))
);
create unique index erasure_of_case on erasure (case_number);
comment on table erasure is 'The register of erasures: whose words are to go and went, when, by whom, why. Replayed after a restore.';
comment on column erasure.asked_by is 'Null where the time was over.';

create function erasure_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.erased_at is null then
    return old;
  end if;
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.number, new.case_number, new.reason, new.asked_at) = (old.number, old.case_number, old.reason, old.asked_at)
    and new.asked_by is not distinct from old.asked_by then
    return new;
  end if;
  raise exception 'An erasure is asked for, then done or taken back; nothing else changes it.';
end $$;
create trigger erasure_stays before update or delete on erasure
  for each row execute function erasure_stays();
create trigger audit_act after insert or update or delete on erasure
  for each row execute function audit_act('number', 'agreed_by asked_by', 'case_number', '');
create trigger audit_act after insert or update or delete on retention_rule
  for each row execute function audit_act('id', 'set_by', '', '');

alter table requester add column erased_at timestamptz;
comment on column requester.erased_at is 'Since when a mark stands in place of name, organisation, phone and address.';

create table requester_token (
  requester_id bigint not null references requester on delete cascade,
  kind         varchar(1) not null check (kind in ('p', 'o', 'n')),
  token        uuid not null,
  primary key (requester_id, kind, token)
);
create index requester_token_same on requester_token (token);
comment on table requester_token is 'In place of a phone, an organisation or a name that was erased: who had the same, so that the number of requesters stays what it was.';

-- Rows that are never changed are changed by erasing alone, and by who owns them: see erase_words.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('sala.erasing', true) = pg_current_xact_id()::text
    and pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then
    return new;
  end if;
  raise exception 'Rows of % are never changed or deleted: write a new one.', tg_table_name;
end $$;

-- Choices, days, numbers and marks of boxes stay, they count; whatever was typed goes. What was chosen is shown by
-- another text than it is kept as.
create function erased_fields(fields jsonb, mark text) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(
    case
      when jsonb_typeof(field -> 'value') in ('number', 'boolean', 'null')
        or field ->> 'value' ~ '^\d{4}-\d\d-\d\d$'
        or field ->> 'value' ~ '^[A-Za-z0-9_.:+-]{1,80}$' and field ->> 'shown' <> field ->> 'value'
        or jsonb_typeof(field -> 'value') = 'array'
          and not jsonb_path_exists(field, '$.value[*] ? (!(@ like_regex "^[A-Za-z0-9_.:+-]{1,80}$"))')
        then field
      else field || jsonb_build_object('value', mark, 'shown', mark)
    end order by place), '[]')
  from jsonb_array_elements(fields) with ordinality as each (field, place)
$$;

-- Replaces each cell of a line by a mark.
create function erased_cells(cells jsonb, mark text) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, case when jsonb_typeof(value) = 'string' and value <> '""' then to_jsonb(mark) else value end), '{}')
  from jsonb_each(cells)
$$;

-- Who goes with a case: those who asked in it, were joined with it or wrote a comment, and have no other that keeps its words.
create function requesters_of_erased(erased_case text) returns setof bigint language sql stable as $$
  select q.id from requester q
  where q.erased_at is null and q.id in (
      select r.requester_id from request r where r.number = erased_case
      union select o.requester_id from request_requester o where o.request_number = erased_case
      union select p.requester_id from public_post p where p.request_number = erased_case)
    and not exists (
      select from request r left join request_requester o on o.request_number = r.number
      where (r.requester_id = q.id or o.requester_id = q.id)
        and not exists (select from erasure e where e.case_number = r.number and e.erased_at is not null))
$$;

-- Erases what anybody typed of a request, and who asked unless they have another one that keeps its words. Numbers, days,
-- choices, hashes and checksums stay. Called by Sala alone, for a row of the register; runs with the rights of the owner.
create function erase_words(erased_case text, mark text) returns void language plpgsql security definer
set search_path from current as $$
declare
  people bigint[];
  files  bigint[];
  papers bigint[];
  typed  text;
begin
  if not exists (select from erasure e where e.case_number = erased_case and e.erased_at is not null) then
    raise exception 'The register of erasures says nothing of this case.';
  end if;
  perform set_config('sala.erasing', pg_current_xact_id()::text, true);
  select array_agg(id) into people from requesters_of_erased(erased_case) id;
  select array_agg(f.id) into files from evidence_file f where f.case_number = erased_case;
  select array_agg(p.id) into papers from outgoing_paper p where p.case_number = erased_case;

  -- Reports that were printed with its words: the file goes, of its figures the words alone.
  for typed in
    select word from request r cross join lateral (values (r.subject), (r.narrative), (r.place_detail), (r.respondent_name)) w (word)
      where r.number = erased_case and word <> ''
    union select word from requester q cross join lateral (values (q.name), (q.organisation), (q.phone)) w (word)
      where q.id = any(people) and word <> ''
    union select field ->> 'value' from case_file_entry e cross join jsonb_array_elements(e.fields) field
      where e.case_number = erased_case and jsonb_typeof(field -> 'value') = 'string'
        and field ->> 'value' = field ->> 'shown' and field ->> 'value' !~ '^\d{4}-\d\d-\d\d$'
        and char_length(field ->> 'value') > 3
  loop
    update report_edition set content = convert_to(mark, 'UTF8'),
      figures = replace(figures::text, trim(both '"' from to_json(typed)::text), mark)::jsonb
    where strpos(figures::text, trim(both '"' from to_json(typed)::text)) > 0;
  end loop;

  update request set subject = mark, narrative = mark, place_detail = case when place_detail <> '' then mark else place_detail end,
    respondent_name = case when respondent_name <> '' then mark else respondent_name end, search_key = '-'
  where number = erased_case;
  update requester set name = case when name <> '' then mark else name end,
    organisation = case when organisation <> '' then mark else organisation end,
    phone = case when phone <> '' then mark else phone end, email = case when email <> '' then mark else email end,
    called_from = case when called_from <> '' then mark else called_from end, search_key = '-', erased_at = now()
  where id = any(people);
  update public_post set permalink = mark, text = mark where request_number = erased_case;
  update case_file_entry set fields = erased_fields(fields, mark) where case_number = erased_case;
  for typed in select f.name from evidence_file f where f.id = any(files) loop
    update case_file_entry set title_en = left(replace(title_en, typed, mark), 200),
      title_km = left(replace(title_km, typed, mark), 200)
    where case_number = erased_case and (strpos(title_en, typed) > 0 or strpos(title_km, typed) > 0);
  end loop;
  update evidence_caption set subject = mark, summary = mark, search_key = '-' where file_id = any(files);
  update evidence_file set name = mark, latitude = null, longitude = null where id = any(files);
  update evidence_piece set bytes = '' where file_id = any(files);
  update commitment set promise = mark, evidence = case when evidence <> '' then mark else evidence end
  where case_number = erased_case;
  update notification set text_en = mark, text_km = mark where case_number = erased_case;
  update outgoing_paper set pdf = convert_to(mark, 'UTF8'), docx = convert_to(mark, 'UTF8') where id = any(papers);
  update paper_scan set content = convert_to(mark, 'UTF8') where paper_id = any(papers) and content is not null;
  update minutes_row set raw = erased_cells(raw, mark), cells = erased_cells(cells, mark), problems = '[]', guesses = '[]',
    changes = '[]', duplicates = '[]', matter = '', search_key = '-', place_detail = null, bands = '{}',
    registered = erased_cells(registered, mark)
  where request_number = erased_case;
  update minutes_row set duplicates = '[]' where duplicates <> '[]' and strpos(duplicates::text, erased_case) > 0;
  delete from note_draft where case_number = erased_case;

  -- What was hashed before is found out by nobody any more; the chain holds the hashes alone.
  update audit_record earlier set salt = null
  from audit_record later
  where later.transaction = pg_current_xact_id()::text::bigint and later.act = 'UPDATE' and later.source <> 'erasure'
    and earlier.source = later.source and earlier.row_key = later.row_key and earlier.id < later.id
    and earlier.salt is not null and later.id >= (
      select min(e.id) from audit_record e where e.source = 'erasure' and e.transaction = later.transaction);
  perform set_config('sala.erasing', '', true);
end $$;
