-- Other networks that this one follows: how reading them goes, and what they publish.
create schema peers;

create table peers.peer (
  id         uuid primary key default gen_random_uuid(),
  base       text not null unique,
  name       text not null,
  page       text,
  position   bigint not null default 0,
  seen_at    timestamptz,
  next_at    timestamptz not null,
  failures   integer not null default 0,
  fault      text,
  fault_at   timestamptz
);

create table peers.prototype (
  id            uuid primary key default gen_random_uuid(),
  peer_id       uuid not null references peers.peer (id) on delete cascade,
  key           text not null,
  uri           text not null unique,
  title         text not null,
  summary       text not null,
  language      text not null,
  licence       text,
  kind          text,
  state         text,
  audiences     text not null,
  latest        text,
  derived_key   text,
  changed_at    timestamptz not null,
  withdrawn_at  timestamptz,
  search_title  text not null generated always as (public.plain(title)) stored,
  search_text   text not null generated always as (public.plain(title || ' ' || summary)) stored,
  unique (peer_id, key)
);
create index prototype_text on peers.prototype using gin (search_text gin_trgm_ops);
create index prototype_derived on peers.prototype (derived_key) where derived_key is not null;

create table peers.prototype_theme (
  prototype_id uuid not null references peers.prototype (id) on delete cascade,
  theme_key    text not null,
  primary key (prototype_id, theme_key)
);

-- Which prototype of another network one of ours was made from.
alter table prototypes.prototype
  add column derived_uri     text,
  add column derived_page    text,
  add column derived_title   text,
  add column derived_language text,
  add column derived_network text,
  add column derived_licence text;
create index prototype_derived on prototypes.prototype (derived_uri) where derived_uri is not null;
