-- Dates that stand: by which table days are counted; pauses end with their step.

alter table request add column service_level_version integer;
comment on column request.service_level_version is 'The version of the decision table service-levels in force on receipt: the days of the request are counted by it. Null for requests from before it was noted.';

-- A decision could end a question to the requester without starting the clock again.
update clock_pause p set resumed_at = greatest(p.paused_at, coalesce(
    (select min(s.changed_at) from status_change s
     where s.request_number = p.request_number and s.changed_at >= p.paused_at
       and s.status <> 'INFORMATION_AWAITED'
       and exists (select from status_change a where a.request_number = s.request_number
                   and a.status = 'INFORMATION_AWAITED' and a.id < s.id and a.changed_at >= p.paused_at)),
    p.paused_at))
from request r
where r.number = p.request_number and p.resumed_at is null and r.status <> 'INFORMATION_AWAITED';
