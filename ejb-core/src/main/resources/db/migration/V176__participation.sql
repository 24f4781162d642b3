-- Who said that they come to a workshop.
create table prototypes.participant (
  workshop_id uuid not null references prototypes.workshop (id) on delete cascade,
  account_id  uuid not null,
  since       timestamptz not null,
  primary key (workshop_id, account_id)
);
create index participant_account on prototypes.participant (account_id);

-- What people say of prototypes, and what they wish for at their centre.
create schema participation;
create table participation.testimony (
  id            uuid primary key,
  prototype_key text not null,
  account_id    uuid not null,
  text          text not null,
  signature     text,
  state         text not null,
  given_at      timestamptz not null,
  decided_at    timestamptz,
  word          text not null,
  version       bigint not null,
  unique (prototype_key, account_id)
);
create index testimony_account on participation.testimony (account_id);

create table participation.idea (
  id               uuid primary key,
  organisation_key text not null,
  account_id       uuid not null,
  title            text not null,
  need             text not null,
  state            text not null,
  proposed_at      timestamptz not null,
  answered_at      timestamptz,
  word             text not null,
  prototype_key    text,
  version          bigint not null
);
create index idea_organisation on participation.idea (organisation_key);
create index idea_account on participation.idea (account_id);
