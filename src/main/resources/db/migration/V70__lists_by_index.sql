-- What lists and look-ups walk through, so that none of them reads a table from its beginning to its end.

create index notification_case on notification (case_number, id);
create index activity_notice_received on activity_notice (received_at desc, number desc);
create index activity_notice_accused on activity_notice (accused_unit) where accused_unit is not null;
create index clock_pause_case on clock_pause (request_number, id);
create index request_answered_for on request (lead_unit, number) where accepted_at is not null;
create index request_without_search_key on request (number) where search_key = '';

drop index meeting_planned_for;
create index meeting_planned_for on meeting (planned_for desc, number desc);

drop index minutes_import_registering;
create index minutes_import_status on minutes_import (status, id);
create index minutes_import_channel on minutes_import (channel, id) where meeting_number is null;
