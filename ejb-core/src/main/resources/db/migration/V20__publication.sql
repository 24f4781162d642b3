-- What the business tables have changed and the publisher has still to publish. A row is written in
-- the transaction of the change; its transaction id tells the publisher when it is safe to read.
create table publication.outbox (
  id          bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  type        text not null,
  key         text not null,
  enqueued_at timestamptz not null default clock_timestamp()
);

create function publication.wake_publisher() returns trigger language plpgsql as $$
begin
  perform pg_notify('essaim_outbox', '');
  return null;
end $$;
create trigger outbox_wakes after insert on publication.outbox
  for each statement execute function publication.wake_publisher();

-- The log that every public surface reads. Append-only; positions have no gap.
create table publication.open_document (
  position     bigint primary key,
  -- The URI of the document, BASE/doc/TYPE/KEY, which is also the name of its graph in nquads.
  uri          text collate "C" not null,
  dataset      text not null,
  nquads       text not null,
  digest       text not null,
  tombstone    boolean not null,
  published_at timestamptz not null
);
create index open_document_uri on publication.open_document (uri, position desc);
create index open_document_dataset on publication.open_document (dataset, position);

create function publication.wake_readers() returns trigger language plpgsql as $$
begin
  perform pg_notify('essaim_log', '');
  return null;
end $$;
create trigger open_document_wakes after insert on publication.open_document
  for each statement execute function publication.wake_readers();

-- What could not be published, with the reason, until an administrator tries again.
create table publication.parked (
  type      text not null,
  key       text not null,
  reason    text not null,
  parked_at timestamptz not null,
  attempts  integer not null default 1,
  primary key (type, key)
);

-- The endpoint's role sees the log and nothing else.
do $$
begin
  if exists (select from pg_roles where rolname = 'essaim_reader') then
    grant usage on schema publication to essaim_reader;
    grant select on publication.open_document to essaim_reader;
  end if;
end $$;
