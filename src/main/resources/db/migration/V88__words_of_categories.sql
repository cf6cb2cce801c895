-- Words that tell of a category are data of the office, and what the desk corrects is remembered.

create table category_word (
  id       bigint generated always as identity primary key,
  category varchar(40) not null,
  word     varchar(100) not null,
  word_key varchar(200) not null,
  weight   smallint not null constraint category_word_weight check (weight between 0 and 9),
  set_by   varchar(64) not null,
  set_at   timestamptz not null
);
create index category_word_latest on category_word (category, word_key, id desc);
comment on table category_word is 'What the desk said of a word, one row a change, never changed: the last row of a word and category counts. Words of which nothing is said here weigh what the product''s own list says (data/category-words.csv).';
comment on column category_word.category is 'A code of a category, or the name of a group of words in angle brackets.';
comment on column category_word.weight is '0 takes the word away.';

create table category_correction (
  word     varchar(200) not null,
  category varchar(20) not null,
  times    integer not null constraint category_correction_times check (times >= 0),
  primary key (word, category)
);
comment on table category_correction is 'How often the desk set a line with this word to this category when another, or none, was guessed. A word of no list stands here by a digest, as it may be a name.';

alter table minutes_row add column taught varchar(20);
comment on column minutes_row.taught is 'The category that was counted for the words of this line, null for none.';
