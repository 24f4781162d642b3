-- An invited account has no password until its person chooses one.
alter table identity.account alter column password_hash drop not null;
alter table identity.account add column opened_at timestamptz;
update identity.account set opened_at = created_at;

-- What a letter's link opens, once. Only the digest is kept: who reads this table can use no link.
create table identity.one_time_link (
  id         uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  purpose    text not null check (purpose in ('INVITATION', 'RESET', 'EMAIL')),
  digest     text not null unique,
  new_email  text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  version    bigint not null
);
create index one_time_link_account on identity.one_time_link (account_id, purpose);
create index one_time_link_expiry on identity.one_time_link (expires_at);
