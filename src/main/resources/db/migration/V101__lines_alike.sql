-- Lines alike are looked for along their index whatever the planner thinks of it: it takes reading a sheet of 5,000
-- lines for cheaper than 32 look-ups, on some days, and each cell that is typed would read them all.
create function lines_alike(looked_for integer[], most integer)
returns table (import_id bigint, line integer)
language sql stable set enable_seqscan = off as $$
  select row.import_id, row.line from minutes_row row
  where row.bands && looked_for and row.bands <> '{}' and row.request_number is null limit most
$$;
