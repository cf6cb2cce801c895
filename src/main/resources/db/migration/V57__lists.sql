-- What lists and rights look up at a million requests.
create index activity_notice_accused_unit on activity_notice (accused_unit) where accused_unit is not null;
