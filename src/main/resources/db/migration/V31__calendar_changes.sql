-- Each date knows the state of the calendar with which it was counted; changes and what they moved stay.

create table calendar_change (
  version    bigint generated always as identity primary key,
  date       date not null,
  name_en    varchar(200) not null,
  name_km    varchar(200) not null,
  observed   boolean not null,
  changed_by varchar(64) not null,
  changed_at timestamptz not null
);
comment on table calendar_change is 'Every change of a holiday, by whatever way it came; the latest version is the state of the calendar.';
create trigger calendar_change_is_immutable before update or delete on calendar_change
  for each row execute function refuse_change();

-- In a running office every open date is counted once more after this, pauses that were mended included.
insert into calendar_change (date, name_en, name_km, observed, changed_by, changed_at)
select date, name_en, name_km, observed, 'sala', now() from holiday order by date;

create function note_calendar_change() returns trigger language plpgsql as $$
begin
  insert into calendar_change (date, name_en, name_km, observed, changed_by, changed_at)
  values (new.date, new.name_en, new.name_km, new.observed,
          coalesce(nullif(current_setting('sala.person', true), ''), 'sala'), clock_timestamp());
  return null;
end $$;
create trigger holiday_is_added after insert on holiday
  for each row execute function note_calendar_change();
create trigger holiday_is_changed after update on holiday
  for each row when ((old.name_en, old.name_km, old.observed) is distinct from (new.name_en, new.name_km, new.observed))
  execute function note_calendar_change();

alter table deadline add column calendar_version bigint not null default 0;
comment on column deadline.calendar_version is 'The state of the calendar with which the date was counted: the latest version of calendar_change then.';
create index deadline_calendar_version on deadline (calendar_version, case_number);

alter table deadline_change add column reason varchar(20);
alter table deadline_change add column calendar_version bigint;
comment on column deadline_change.reason is 'HOLIDAY or PAUSE where such a thing moved the date; null where it was set.';
create index deadline_change_calendar on deadline_change (calendar_version) where reason = 'HOLIDAY';
