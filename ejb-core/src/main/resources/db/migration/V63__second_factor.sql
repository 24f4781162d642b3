-- What proves, besides a password, that it is them. The secret is read by the check of a code alone:
-- no view, export or document holds it.
create table identity.second_factor (
  account_id   uuid primary key references identity.account (id) on delete cascade,
  secret       text not null,
  prepared_at  timestamptz not null,
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: neither it nor an earlier one is taken again.
  last_step    bigint not null,
  version      bigint not null
);

-- What lets somebody in, once each, who no longer has what gives them codes.
create table identity.recovery_code (
  account_id uuid not null references identity.account (id) on delete cascade,
  digest     text not null,
  used_at    timestamptz,
  primary key (account_id, digest)
);
