-- One line for each table: name, number of rows, a sum over all of them that changes with any of their values.
\set QUIET on
set timezone = 'Asia/Phnom_Penh';
set datestyle = 'ISO';
set extra_float_digits = 1;
select format('select %L, count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t;', c.oid::regclass, c.oid::regclass)
  from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  order by c.oid::regclass::text collate "C" \gexec
