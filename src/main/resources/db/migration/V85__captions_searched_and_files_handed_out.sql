-- What a person typed about a file is found by those who may know of its case; no text is taken out of a file.
alter table evidence_caption add column search_key text not null default '';
create index evidence_caption_words on evidence_caption using gin (search_key gin_trgm_ops);
comment on column evidence_caption.search_key is 'Subject and summary as searches compare them; empty until it is filled in once.';
drop trigger evidence_caption_is_immutable on evidence_caption;
create trigger evidence_caption_is_immutable before update on evidence_caption for each row
  when (old.search_key <> ''
    or (new.id, new.file_id, new.subject, new.summary, new.written_by, new.written_at)
      is distinct from (old.id, old.file_id, old.subject, old.summary, old.written_by, old.written_at))
  execute function refuse_change();
create trigger evidence_caption_stays before delete on evidence_caption
  for each row execute function refuse_change();

-- Which pictures the desk hands to the requester with the answer; the latest row of a picture counts.
create table evidence_release (
  id          bigint generated always as identity primary key,
  file_id     bigint not null references evidence_file,
  with_answer boolean not null,
  decided_by  varchar(64) not null,
  decided_at  timestamptz not null
);
create index evidence_release_file on evidence_release (file_id, id);
create trigger evidence_release_is_immutable before update or delete on evidence_release
  for each row execute function refuse_change();
comment on table evidence_release is 'Copies with covered faces, or pictures that the desk released; no other leaves the office.';
