-- Who is away from which day to which, and who acts meanwhile (R17). The office remembers: nothing is deleted, and of
-- a row only its end is written later.
create table absence (
  id          bigint generated always as identity primary key,
  person      varchar(255) not null,
  first_day   date not null,
  last_day    date not null,
  deputy      varchar(255) not null,
  recorded_by varchar(255) not null,
  recorded_at timestamptz not null,
  ended_by    varchar(255),
  ended_at    timestamptz,
  check (first_day <= last_day),
  check (person <> deputy),
  check ((ended_by is null) = (ended_at is null))
);
create index absence_days on absence (last_day, first_day) where ended_at is null;
create index absence_person on absence (person, last_day) where ended_at is null;

create function absence_stays() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' or old.ended_at is not null
      or (new.id, new.person, new.first_day, new.last_day, new.deputy, new.recorded_by, new.recorded_at)
        is distinct from
        (old.id, old.person, old.first_day, old.last_day, old.deputy, old.recorded_by, old.recorded_at) then
    raise exception 'An absence is kept as it was written down; it can only be ended.';
  end if;
  return new;
end $$;
create trigger absence_stays before update or delete on absence for each row execute function absence_stays();
comment on table absence is 'Who is away from which day to which, and who acts meanwhile; ended_at if it ended before its last day.';
