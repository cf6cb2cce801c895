-- A random sample of the requests closed in each month is reviewed by the inspectorate (R52).

create table quality_sample (
  month         date primary key check (extract(day from month) = 1),
  seed          bigint,
  closed        integer check (closed >= 0),
  share_percent integer check (share_percent between 0 and 100),
  at_least      integer check (at_least >= 0),
  drawn         integer check (drawn between 0 and closed),
  drawn_at      timestamptz
);
comment on table quality_sample is 'What was drawn of the requests closed in a month; without a seed the month is not over.';
comment on column quality_sample.seed is 'With it anybody can draw the same again: all numbers in order, shuffled by java.util.Random, the first of them.';

create table quality_review (
  month       date not null references quality_sample,
  case_number varchar(20) not null references case_file (number),
  place       integer not null check (place > 0),
  unit        varchar(20) not null references unit (code),
  verdict     varchar(20) check (verdict in ('GOOD', 'SHORTCOMINGS')),
  reviewed_by varchar(64),
  reviewed_at timestamptz,
  entry_id    bigint unique references case_file_entry,
  primary key (month, case_number),
  check ((verdict is null) = (entry_id is null))
);
comment on table quality_review is 'The drawn requests, and what was found; the words of a review stand in the case file.';
comment on column quality_review.place is 'At which place of the draw.';
comment on column quality_review.unit is 'Which unit was accountable when the request was drawn.';
create index quality_review_case on quality_review (case_number);
create index request_closed on request (closed_at, number) where closed_at is not null;
