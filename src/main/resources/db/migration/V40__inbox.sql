-- Who takes a message to its reader, until when it asks for something, and who has read it.

alter table notification add column delivery varchar(10);
alter table notification add column until_at timestamptz;

update notification n set delivery = case
  when n.audience = 'requester' or n.audience like 'authority:%'
    or exists (select from organisation o where o.code = n.audience)
    or exists (select from unit u where u.code = n.audience) then 'DESK'
  else 'INBOX' end;
-- What the desk was given for a unit until now, it hands on as before.

alter table notification alter column delivery set not null;
alter table notification add check (delivery in ('DESK', 'INBOX'));
comment on column notification.audience is 'The code of an audience: requester, organisation, authority:place, unit, group, person:account.';
comment on column notification.delivery is 'DESK: somebody hands it on; INBOX: the reader finds it in Sala.';
comment on column notification.until_at is 'By when the reader is asked to act; null for messages that only tell.';

create index notification_inbox on notification (audience, created_at) where delivery = 'INBOX';
create index notification_waiting on notification (id)
  where delivery = 'DESK' and handed_on_at is null;

create table inbox_read (
  person          varchar(64) not null,
  notification_id bigint not null references notification,
  read_at         timestamptz not null,
  primary key (person, notification_id)
);
comment on table inbox_read is 'Who has read which message in the inbox, and when; no row while unread.';
