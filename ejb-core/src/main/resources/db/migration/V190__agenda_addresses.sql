-- The secret address at which a person's calendar reads the workshops of their centres.
create table identity.agenda_address (
  account_id uuid primary key references identity.account (id) on delete cascade,
  digest     text not null unique,
  opened_at  timestamptz not null
);
