-- What lists and rights look up at a million requests.
create index activity_notice_accused_unit on activity_notice (accused_unit) where accused_unit is not null;
create index request_number_part on request using gin (number gin_trgm_ops);
create index request_category on request (category, received_at desc, number desc);
create index request_status on request (status, received_at desc, number desc);
create index request_outcome on request (outcome, received_at desc, number desc) where outcome is not null;
create index request_unit on request (lead_unit, received_at desc, number desc);
