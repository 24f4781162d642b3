create table identity.account (
  id            uuid primary key,
  email         text not null,
  display_name  text not null,
  password_hash text not null,
  language      text not null default 'fr' check (language in ('fr', 'en')),
  created_at    timestamptz not null,
  closed_at     timestamptz,
  version       bigint not null
);
create unique index account_email on identity.account (lower(email)) where closed_at is null;

-- A role held in an organisation or, once there are operations, in one of them.
create table identity.membership (
  id               uuid primary key,
  account_id       uuid not null references identity.account (id) on delete cascade,
  role             text not null,
  organisation_key text not null,
  since            timestamptz not null,
  unique (account_id, role, organisation_key)
);
create index membership_organisation on identity.membership (organisation_key);

-- Who did what, when, in which organisation. Rows are only ever added.
create table identity.audit_line (
  id               bigint generated always as identity primary key,
  at               timestamptz not null,
  account_id       text not null,
  permission       text not null,
  act              text not null,
  organisation_key text,
  subject          text
);
create index audit_line_subject on identity.audit_line (subject, id desc);
create index audit_line_organisation on identity.audit_line (organisation_key, id desc);
