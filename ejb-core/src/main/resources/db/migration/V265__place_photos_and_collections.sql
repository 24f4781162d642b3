-- Photos of places, each with a smaller one to look through them.
create table education.place_photo (
  id               uuid primary key,
  place_key        text not null references education.place (key) on delete cascade,
  file_id          text not null references prototypes.stored_file (id),
  thumbnail_id     text not null references prototypes.stored_file (id),
  description      text not null,
  rights           text not null check (rights in ('NOBODY', 'AGREED', 'AGREED_BY_PARENTS')),
  agreed_by        text not null,
  agreed_on        date,
  kept_by          text not null,
  kept_at          timestamptz not null,
  check (rights = 'NOBODY' or (agreed_by <> '' and agreed_on is not null))
);
create index place_photo_place on education.place_photo (place_key, kept_at);
create trigger forget_files after delete on education.place_photo
  for each row execute function prototypes.forget_photo_files();

-- Places that somebody put together: a person, or a centre.
create table education.collection (
  id           uuid primary key,
  version      bigint not null,
  key          text not null unique,
  title        text not null,
  introduction text not null,
  -- The account whose it is; none for an organisation's.
  owner        text,
  centre_key   text,
  published    boolean not null,
  created_at   timestamptz not null,
  modified_at  timestamptz not null,
  check (num_nonnulls(owner, centre_key) = 1)
);
create index collection_owner on education.collection (owner) where owner is not null;
create index collection_centre on education.collection (centre_key) where centre_key is not null;

create table education.collection_place (
  collection_id uuid not null references education.collection (id) on delete cascade,
  position      integer not null,
  place_key     text not null references education.place (key) on delete cascade,
  word          text not null,
  primary key (collection_id, place_key)
);
