-- Sets of others that places and offers come from, and who said what of them.
create table education.source (
  id              uuid primary key,
  version         bigint not null,
  key             text not null unique,
  name            text not null,
  address         text not null,
  format          text not null,
  licence         text not null,
  kind            text not null,
  departments     text not null,
  followed        boolean not null,
  contacts_agreed boolean not null,
  created_at      timestamptz not null
);
create trigger forget_history after delete on education.source
  for each row execute function history.forget('source', 'key');

-- How reading it goes.
create table education.source_reading (
  source_key  text primary key references education.source (key) on delete cascade,
  columns     text not null default '{}',
  etag        text not null default '',
  read_at     timestamptz,
  next_at     timestamptz,
  failures    integer not null default 0,
  fault       text,
  fault_at    timestamptz,
  outside     integer not null default 0,
  problems    text not null default '[]',
  bringing_by text
);

-- What it says of one thing: as it was taken note of, and what it says by now where that waits.
create table education.source_record (
  id         uuid primary key,
  version    bigint not null,
  source_key text not null references education.source (key) on delete cascade,
  type       text not null,
  record_id  text not null,
  place_id   text,
  thing_key  text,
  said       text not null,
  kept       text not null,
  said_on    date,
  said_now   text not null,
  kept_now   text not null,
  said_now_on date,
  waiting    text,
  refused    boolean not null,
  fault      text,
  unique (source_key, type, record_id)
);
create index source_record_thing on education.source_record (type, thing_key);
create index source_record_waiting on education.source_record (source_key, waiting);

-- Which fields of a place or an offer say what a set said; all others are ours.
create table education.field_origin (
  thing_type text not null,
  thing_key  text not null,
  field      text not null,
  source_key text not null references education.source (key) on delete cascade,
  said_on    date,
  primary key (thing_type, thing_key, field)
);

create function education.forget_origin() returns trigger language plpgsql as $$
begin
  delete from education.field_origin where thing_type = tg_argv[0] and thing_key = old.key;
  return old;
end $$;
create trigger forget_origin after delete on education.place
  for each row execute function education.forget_origin('place');
create trigger forget_origin after delete on education.offer
  for each row execute function education.forget_origin('offer');
