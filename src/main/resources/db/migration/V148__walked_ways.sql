-- The ways of a changed process are walked by invented cases, before somebody decides on the change.

alter table model_replay add column walked jsonb;
comment on column model_replay.walked is 'Which flows invented cases walked, and what stood in their way; null until that is done, and for ever where somebody decided before.';
