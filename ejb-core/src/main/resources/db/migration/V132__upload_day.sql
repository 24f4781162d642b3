-- What somebody handed in on the last day on which they handed in anything, deleted since or not.
-- One row an account: another day begins anew.
create table prototypes.upload_day (
  account_id uuid primary key,
  day        date not null,
  bytes      bigint not null check (bytes >= 0)
);
create index resource_file on prototypes.resource (file_id) where file_id is not null;
