-- The engine keeps times without a zone, in that of the process which writes them: here stands which one it is, that
-- of the process which makes this table. A node in another zone runs no job.
create table written_zone (
  is_the_only boolean primary key default true check (is_the_only),
  zone text not null
);

insert into written_zone (zone) select current_setting('TimeZone');
