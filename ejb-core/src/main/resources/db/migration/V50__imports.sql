-- One import, dry or real: how far it is, and its report once it ended.
create table imports.run (
  id          uuid primary key,
  source      text not null,
  dry         boolean not null,
  files       text not null,
  started_by  text not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  state       text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  rows_total  integer not null,
  rows_done   integer not null,
  report      text,
  version     bigint not null
);
create index run_started on imports.run (started_at desc);

-- What each row of a source said when it was last brought, and what it became here; so that bringing
-- it again changes nothing, and what people edited since is left to them.
create table imports.provenance (
  id          uuid primary key,
  source      text not null,
  row_kind    text not null,
  row_key     text not null,
  target_type text not null,
  target_key  text not null,
  fields      text not null,
  brought_at  timestamptz not null,
  version     bigint not null,
  unique (source, row_kind, row_key)
);
create index provenance_target on imports.provenance (target_type, target_key);

-- Which field of a card a column holds, as the administrator decided; field null: left out.
create table imports.mapping (
  heading text primary key,
  field   text
);
