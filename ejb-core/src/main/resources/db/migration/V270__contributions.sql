-- What people say of places, until somebody decides on it.
create table education.contribution (
  id              uuid primary key,
  version         bigint not null,
  kind            text not null,
  state           text not null,
  -- Of a place that is not there yet: none.
  place_key       text references education.place (key) on delete set null,
  offer_key       text references education.offer (key) on delete set null,
  -- What it is said to be the same as.
  other_key       text references education.place (key) on delete set null,
  commune_key     text not null,
  subject         text not null,
  problem         text,
  comment         text not null,
  -- An account; none for a visitor.
  author          text,
  email           text not null,
  language        text not null,
  link            text unique,
  -- Tells visitors apart until they counted.
  voice           text,
  -- Of a form that may be sent twice.
  sending         text,
  question        text not null,
  answer          text not null,
  refusal         text,
  word            text not null,
  decided_by      text,
  proposed_at     timestamptz not null,
  uncounted_since timestamptz,
  decided_at      timestamptz,
  unique (sending, place_key)
);
create index contribution_place on education.contribution (place_key);
create index contribution_author on education.contribution (author) where author is not null;
create index contribution_waiting on education.contribution (commune_key, proposed_at)
  where state = 'WAITING' and kind <> 'CONFIRM';

create table education.contribution_field (
  contribution_id uuid not null references education.contribution (id) on delete cascade,
  field           text not null,
  before          text not null,
  proposed        text not null,
  primary key (contribution_id, field)
);

-- Places that are perhaps one; found every night, and told apart by people.
create table education.possible_duplicate (
  place_key  text not null references education.place (key) on delete cascade,
  twin_key   text not null references education.place (key) on delete cascade,
  likeness   integer not null,
  metres     integer,
  told_apart boolean not null,
  primary key (place_key, twin_key)
);
create index possible_duplicate_twin on education.possible_duplicate (twin_key);
