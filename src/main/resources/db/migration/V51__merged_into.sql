-- The requests that were joined with one, at however many removes (R46): whoever asks for them asks here.
create function merged_into(original text) returns table (number text) language sql stable as $$
  with recursive merged(number) as (
    select m.number from request m where m.duplicate_of = merged_into.original
    union select m.number from request m join merged on m.duplicate_of = merged.number)
  select merged.number::text from merged
$$;
