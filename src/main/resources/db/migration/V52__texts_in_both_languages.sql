-- What an import found in a line is kept as the product reads it: a text in both languages is one thing. Entries of
-- the case file stay as they were written.
update minutes_row set
  problems = (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'field', one->'field',
        'text', jsonb_build_object('en', one->'en', 'km', one->'km')) order by place), '[]')
    from jsonb_array_elements(problems) with ordinality as each(one, place)),
  guesses = (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'field', one->'field',
        'value', one->'value',
        'name', jsonb_build_object('en', one->'en', 'km', one->'km'),
        'reason', jsonb_build_object('en', one->'reasonEn', 'km', one->'reasonKm')) order by place), '[]')
    from jsonb_array_elements(guesses) with ordinality as each(one, place)),
  duplicates = (
    select coalesce(jsonb_agg(
      one - 'reasonEn' - 'reasonKm'
        || jsonb_build_object(
          'reason', jsonb_build_object('en', one->'reasonEn', 'km', one->'reasonKm')) order by place), '[]')
    from jsonb_array_elements(duplicates) with ordinality as each(one, place))
where problems <> '[]' or guesses <> '[]' or duplicates <> '[]';
