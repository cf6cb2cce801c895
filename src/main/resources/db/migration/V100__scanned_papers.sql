create table paper_scan (
  id                 bigint generated always as identity primary key,
  paper_id           bigint references outgoing_paper,
  ending             varchar(4) not null check (ending in ('pdf', 'jpg')),
  content            bytea,
  sha256             varchar(64) not null,
  pages              integer not null,
  reason             varchar(20) check (reason in ('NO_CODE', 'UNKNOWN_CODE', 'CAME_BEFORE')),
  received_by        varchar(64) not null,
  received_at        timestamptz not null,
  thrown_out_because varchar(500),
  thrown_out_by      varchar(64),
  thrown_out_at      timestamptz,
  check ((thrown_out_at is null) = (content is not null)),
  check (thrown_out_at is null or paper_id is null),
  check (paper_id is not null or reason is not null)
);
comment on table paper_scan is 'Papers that came back as scans: of a paper of the register, or in the in-tray of the desk.';
comment on column paper_scan.reason is 'Why it did not go to its case by itself; stays after the desk has assigned it.';
alter table paper_scan alter column content set storage external;
create index paper_scan_paper on paper_scan (paper_id, id);
create index paper_scan_waiting on paper_scan (id) where paper_id is null and thrown_out_at is null;
