create table campaign (
  name       varchar(200) primary key,
  purpose    varchar(1000),
  starts_on  date,
  ends_on    date check (ends_on >= starts_on),
  entered_by varchar(64) not null,
  entered_at timestamptz not null
);
comment on table campaign is 'Groups meetings of several provinces (R16); the meetings of other provinces are only named.';
insert into campaign (name, entered_by, entered_at)
  select campaign, min(planned_by), min(planned_at) from meeting where campaign is not null group by campaign;
alter table meeting add foreign key (campaign) references campaign;

create table sister_forum (
  campaign   varchar(200) not null references campaign,
  province   varchar(10) not null references place,
  held_on    date not null,
  chair      varchar(200) not null,
  figures    jsonb,
  sha256     varchar(64),
  entered_by varchar(64) not null,
  entered_at timestamptz not null,
  primary key (campaign, province, held_on),
  check ((figures is null) = (sha256 is null))
);
comment on table sister_forum is 'A forum of the campaign in another province: where, when, who presided, and its figures as that Sala wrote them. No case of it is here.';
comment on column sister_forum.sha256 is 'The checksum of the file its figures came in.';
