-- Nothing of a case in which somebody could come to harm is made public before a head has reviewed it (R31).

alter table request add column harm_marked_at timestamptz;
comment on column request.harm_marked_at is 'Since when it is known that the requester could come to harm; what was printed before may hold its words.';
update request set harm_marked_at = accepted_at where risk_of_harm;

create table publication_review (
  id            bigint generated always as identity primary key,
  case_number   varchar(20) not null references case_file (number),
  may_be_public boolean not null,
  reviewed_by   varchar(64) not null,
  reviewed_at   timestamptz not null,
  entry_id      bigint not null unique references case_file_entry
);
create index publication_review_case on publication_review (case_number, id);
create trigger publication_review_is_immutable before update or delete on publication_review
  for each row execute function refuse_change();
comment on table publication_review is 'A head who is not complained of reviewed whether something of a case may be made public; the latest review stands.';

create view kept_from_public (case_number, since) as
  select r.number, r.harm_marked_at from request r
  where r.risk_of_harm and not coalesce(
    (select p.may_be_public from publication_review p where p.case_number = r.number order by p.id desc limit 1), false);
comment on view kept_from_public is 'Cases of which nothing may be made public: somebody could come to harm, and no head has agreed.';
