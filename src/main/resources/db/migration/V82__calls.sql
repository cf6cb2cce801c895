-- Requests by telephone: when the call was, and from which number. Beside who asked, and known to whoever may know that.
alter table requester
  add column called_at timestamptz,
  add column called_from varchar(40);
comment on column requester.called_at is 'When the call was, as noted at the desk. Nothing is counted from it: dates count from receipt.';
comment on column requester.called_from is 'The number the call came from. It may be somebody else''s, so the own one stands in phone.';

-- A number is found however it is written; keys with a number as from abroad are filled in again at the next start.
update requester set search_key = '' where phone like '%855%';
