-- Who asked is found by name, organisation or phone, by those who may know it.
alter table requester add column search_key text not null default '';
create index requester_search_key on requester using gin (search_key gin_trgm_ops);
comment on column requester.search_key is 'Organisation, name and the digits of the phone folded for search (SearchKey); empty until filled at a start.';
create index request_place on request (place_code, received_at desc, number desc);
create index request_requester_by_requester on request_requester (requester_id);
create index request_by_requester on request (requester_id);
