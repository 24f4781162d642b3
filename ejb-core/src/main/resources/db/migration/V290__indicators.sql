-- What figures say, how they are counted, and what each was of a year.
create table steering.indicator (
  id               uuid primary key,
  version          bigint not null,
  key              text not null unique,
  label_fr         text not null,
  label_en         text not null,
  definition_fr    text not null,
  definition_en    text not null,
  measure          text,
  unit             text not null,
  target           numeric(14, 2) check (target > 0),
  threshold        integer not null,
  threshold_reason text not null,
  published        boolean not null,
  sorted           text not null generated always as (public.plain(label_fr)) stored,
  searched         text not null generated always as
    (public.plain(label_fr || ' ' || label_en || ' ' || definition_fr)) stored
);
create index indicator_search on steering.indicator using gin (searched public.gin_trgm_ops);
create trigger forget_history after delete on steering.indicator
  for each row execute function history.forget('indicator', 'key');

-- Never changed but for when it was last looked at: a correction is one more row.
create table steering.observation (
  id            uuid primary key,
  indicator_key text not null references steering.indicator (key) on delete cascade,
  year          integer not null,
  revision      integer not null,
  value         numeric(14, 2) not null check (value >= 0),
  records       bigint,
  missing       bigint,
  as_of         date not null,
  counted_at    timestamptz not null,
  checked_at    timestamptz not null,
  evidence      text not null,
  reason        text not null,
  -- Whether everybody is told; of people only once it gives nobody away.
  told          boolean not null,
  unique (indicator_key, year, revision)
);
create table steering.observation_part (
  id             uuid primary key,
  observation_id uuid not null references steering.observation (id) on delete cascade,
  cell           text not null,
  count          bigint not null check (count >= 0),
  hidden         boolean not null,
  unique (observation_id, cell)
);
