-- Reports: how requests stood at any past moment, and who printed what.

create table report_print (
  id         bigint generated always as identity primary key,
  report     varchar(20) not null,
  format     varchar(10) not null,
  language   varchar(2) not null,
  parameters jsonb not null,
  printed_by varchar(64) not null,
  printed_at timestamptz not null
);
comment on table report_print is 'Every report that left the system: reports carry the words of requests.';
create trigger report_print_is_immutable before update or delete on report_print
  for each row execute function refuse_change();

create index request_meeting on request (meeting_number) where meeting_number is not null;
create index status_change_time on status_change (request_number, changed_at desc, id desc);
create index accountability_time on accountability (request_number, since desc, id desc);
create index deadline_change_time on deadline_change (case_number, name, changed_at desc, id desc);

create function request_as_of(moment timestamptz)
returns table (number varchar, received_at timestamptz, unit varchar, outcome varchar, bucket varchar)
language sql stable as $$
  select r.number, r.received_at, coalesce(then_unit.unit, first_unit.unit, r.lead_unit), s.outcome,
    case
      when s.outcome in ('RESOLVED', 'ANSWERED_AT_MEETING', 'CLOSED_WITHOUT_RESPONSE', 'REFERRED_AND_ANSWERED')
        then 'ADDRESSED'
      when s.outcome is not null then 'OTHER_END'
      when s.status = 'REFERRED' then 'REFERRED'
      else 'UNDER_EXAMINATION'
    end
  from request r
  left join (
    select distinct on (c.request_number) c.request_number, c.status, c.outcome from status_change c
    where c.changed_at < moment order by c.request_number, c.changed_at desc, c.id desc
  ) s on s.request_number = r.number
  left join (
    select distinct on (a.request_number) a.request_number, a.unit from accountability a
    where a.since < moment order by a.request_number, a.since desc, a.id desc
  ) then_unit on then_unit.request_number = r.number
  left join (
    select distinct on (a.request_number) a.request_number, a.unit from accountability a
    order by a.request_number, a.since, a.id
  ) first_unit on first_unit.request_number = r.number
  where r.received_at < moment
$$;
comment on function request_as_of is
  'The requests received before a moment as they stood then, replayed from the logs. A request registered only later counts from its receipt.';
