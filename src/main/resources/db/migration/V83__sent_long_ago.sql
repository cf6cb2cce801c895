-- What was sent long ago is forgotten each night, see NightlyTidying.
create index sent_once_sent on sent_once (sent_at);
