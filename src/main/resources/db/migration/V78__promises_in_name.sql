-- The governors' desk asks for open promises by who gave the word.
create index commitment_promised_by on commitment (promised_by, due_on) where outcome is null;
create index commitment_acting_for on commitment (acting_for, due_on) where outcome is null and acting_for is not null;
