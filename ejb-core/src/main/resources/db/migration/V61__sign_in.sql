-- How often somebody failed to sign in, by account and by address. What was typed and where it came
-- from stand here as digests alone.
create table identity.sign_in_limit (
  kind      text not null,
  subject   text not null,
  failures  integer not null,
  last_at   timestamptz not null,
  open_from timestamptz not null,
  primary key (kind, subject)
);
create index sign_in_limit_age on identity.sign_in_limit (last_at);

-- Who is signed in, and where. A row that goes ends its session at the next request.
create table identity.session (
  id         uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  browser    text not null
);
create index session_account on identity.session (account_id);
create index session_age on identity.session (seen_at);
