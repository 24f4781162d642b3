-- What a manager wrote of somebody whom they invited, shown to them until that person signs in: so
-- that whoever had an account already looks like whoever had none.
create table identity.unanswered_invitation (
  account_id       uuid not null references identity.account (id) on delete cascade,
  organisation_key text not null,
  email            text not null,
  display_name     text not null,
  language         text not null,
  invited_at       timestamptz not null,
  primary key (account_id, organisation_key)
);

-- Invitations that were sent, for as long as they are counted; the addressee is a digest.
create table identity.sent_invitation (
  id               bigint generated always as identity primary key,
  inviter          text not null,
  organisation_key text not null,
  addressee        text not null,
  at               timestamptz not null
);
create index sent_invitation_at on identity.sent_invitation (at);
