-- A merge of two places, as long as it can be undone.
create table education.place_merge (
  gone_key   text primary key references education.place (key) on delete cascade,
  kept_key   text not null references education.place (key) on delete cascade,
  gone_state text not null,
  merged_at  timestamptz not null
);
create index place_merge_kept on education.place_merge (kept_key);

-- What it changed: the field of a thing, and what it said before and after.
create table education.place_merge_change (
  gone_key  text not null references education.place_merge (gone_key) on delete cascade,
  place     integer not null,
  type      text not null,
  key       text not null,
  field     text not null,
  before    text not null,
  after     text not null,
  merged_at timestamptz not null,
  primary key (gone_key, place)
);
