-- Texts in which somebody erased is, or may be, mentioned and that somebody has to look at: those that
-- still say it, with what to look for, and those that lost it unseen, with what stood there. Either is
-- encrypted with a key that is not in this database, and goes as soon as somebody has decided.
create table protection.erasure_place (
  id          uuid primary key,
  account_id  uuid not null,
  table_name  text not null,
  row_key     jsonb not null,
  column_name text not null,
  sealed      text not null,
  found_at    timestamptz not null,
  -- When it was blotted out unseen; null while it stands.
  blotted_at  timestamptz,
  -- When administrators were last told that it waits.
  reminded_at timestamptz
);
create index erasure_place_found on protection.erasure_place (found_at);

-- Since when a position of the log waits to be emptied: a document is not waited for without end.
alter table protection.log_cleaning add column noted_at timestamptz not null default now();

-- The addresses that an account had before, each of which its person had shown to be theirs.
create table identity.former_address (
  account_id uuid not null references identity.account (id) on delete cascade,
  email      text not null,
  since      timestamptz not null,
  primary key (account_id, email)
);
