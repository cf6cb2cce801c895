-- Minutes of thousands of lines: lines are found by key; likely duplicates no longer by an index of words.

create index minutes_row_key on minutes_row (import_id, row_key);
drop index minutes_row_search_key;
