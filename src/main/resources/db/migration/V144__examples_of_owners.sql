-- Examples of owners are files of the set in force, like forms; the engine keeps none of them.

create table example_sheet (
  name    varchar(200) primary key,
  content bytea not null
);
comment on table example_sheet is 'Sheets of examples in force: what should come of what is given to a decision table.';
