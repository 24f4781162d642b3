-- What shows that people's data are looked after: see fr.essaim.core.protection.
create schema protection;

-- Each time that something was purged because its time was over: which rule, how many rows.
create table protection.purge (
  id   bigint generated always as identity primary key,
  at   timestamptz not null,
  rule text not null,
  rows bigint not null check (rows > 0)
);

-- Whose data were erased. An account's id is all that is left of a person; it names nobody any more.
create table protection.erasure (
  account_id uuid primary key,
  erased_at  timestamptz not null,
  cause      text not null check (cause in ('OWN', 'REQUEST', 'CLOSED', 'RESTORED')),
  reason     text not null,
  erased_by  text not null,
  in_ledger  boolean not null
);
create index erasure_to_write on protection.erasure (erased_at) where not in_ledger;

-- What a law makes us keep of somebody erased: read by no page, and gone after its day.
create table protection.restricted (
  id         uuid primary key,
  account_id uuid not null,
  retention  text not null,
  label      text not null,
  content    jsonb not null,
  since      timestamptz not null,
  until      date not null
);
create index restricted_until on protection.restricted (until);

-- Positions of the log that name somebody erased; emptied once a newer one has taken their place.
create table protection.log_cleaning (
  position bigint primary key
);

-- Who agreed to which version of which text, from when to when.
create table protection.consent (
  id           uuid primary key,
  account_id   uuid not null,
  text_key     text not null,
  text_version integer not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  version      bigint not null
);
create unique index consent_in_force on protection.consent (account_id, text_key)
  where withdrawn_at is null;

-- The register of breaches that article 33 (5) of the GDPR asks for.
create table protection.breach (
  id                    uuid primary key,
  happened_at           timestamptz,
  known_at              timestamptz not null,
  what                  text not null,
  data_concerned        text not null,
  people                integer check (people >= 0),
  consequences          text not null,
  measures              text not null,
  authority_notified_at timestamptz,
  authority_why_not     text not null,
  people_notified_at    timestamptz,
  people_why_not        text not null,
  recorded_by           text not null,
  recorded_at           timestamptz not null,
  version               bigint not null
);
create index breach_known on protection.breach (known_at desc);
