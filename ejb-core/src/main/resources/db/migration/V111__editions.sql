-- A dataset's dump files as they were on a day, kept for good. When somebody is erased whom an
-- edition names, its files are emptied and a revision is made from the log without what named them.
create table publication.edition (
  dataset      text not null,
  frozen_on    date not null,
  revision     integer not null check (revision > 0),
  -- Up to where of the log it goes.
  position     bigint not null,
  frozen_at    timestamptz not null,
  withdrawn_at timestamptz,
  primary key (dataset, frozen_on, revision)
);

create table publication.edition_file (
  dataset   text not null,
  frozen_on date not null,
  revision  integer not null,
  -- What its name ends in, such as csv or nq.gz.
  extension text not null,
  size      bigint not null,
  sha256    text not null,
  -- Null once the edition is withdrawn.
  content   bytea,
  primary key (dataset, frozen_on, revision, extension),
  foreign key (dataset, frozen_on, revision) references publication.edition
);
-- Not compressed once more, so that any part of it can be read without the rest.
alter table publication.edition_file alter column content set storage external;
