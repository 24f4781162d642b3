-- What people are told: something they follow changed, or something is theirs to do.
create schema notifications;
create table notifications.notification (
  id         uuid primary key,
  account_id uuid        not null,
  at         timestamptz not null,
  kind       text        not null,
  thing_type text        not null,
  thing_key  text        not null,
  part       text        not null,
  title      text        not null,
  detail     text        not null,
  followed   boolean     not null,
  read_at    timestamptz
);
create index notification_account on notifications.notification (account_id, at desc);
create index notification_unread on notifications.notification (account_id) where read_at is null;
create index notification_at on notifications.notification (at);
