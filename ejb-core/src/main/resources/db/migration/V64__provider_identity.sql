-- Who a provider of identities says that somebody is, once joined to their account.
create table identity.provider_identity (
  issuer     text not null,
  subject    text not null,
  account_id uuid not null references identity.account (id) on delete cascade,
  joined_at  timestamptz not null,
  primary key (issuer, subject),
  unique (account_id, issuer)
);
