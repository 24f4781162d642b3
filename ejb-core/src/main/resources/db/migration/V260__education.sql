-- Where children and parents can go, and what is offered there.
create schema education;

create table education.place (
  id                 uuid primary key,
  version            bigint not null,
  key                text not null unique,
  name               text not null,
  kind               text not null,
  centre_key         text,
  description        text not null,
  street             text not null,
  complement         text not null,
  postcode           text not null,
  commune_key        text not null,
  latitude           double precision,
  longitude          double precision,
  accessibility_note text not null,
  hours              text not null,
  email              text not null,
  phone              text not null,
  contact_agreed     boolean not null,
  website            text not null,
  siret              text not null,
  state              text not null,
  state_reason       text not null,
  merged_into        text,
  confirmed_on       date not null,
  confirmed_by       text not null,
  confirmations      integer not null,
  source             text,
  created_at         timestamptz not null,
  modified_at        timestamptz not null,
  -- What its offers say, for its search; kept by a trigger on them.
  offered            text not null default '',
  sorted             text not null generated always as (public.plain(name)) stored,
  searched           text not null generated always as
    (public.plain(name || ' ' || description || ' ' || street || ' ' || offered)) stored,
  check ((latitude is null) = (longitude is null))
);
create index place_commune on education.place (commune_key);
create index place_latitude on education.place (latitude, longitude);
create index place_searched on education.place using gin (searched public.gin_trgm_ops);
create index place_confirmed on education.place (confirmed_on);
create trigger forget_history after delete on education.place
  for each row execute function history.forget('place', 'key');

create table education.place_accessibility (
  place_id      uuid not null references education.place (id) on delete cascade,
  accessibility text not null,
  primary key (place_id, accessibility)
);

create table education.place_language (
  place_id uuid not null references education.place (id) on delete cascade,
  language text not null,
  primary key (place_id, language)
);

create table education.offer (
  id          uuid primary key,
  version     bigint not null,
  key         text not null unique,
  place_key   text not null references education.place (key),
  title       text not null,
  description text not null,
  age_from    integer,
  age_to      integer,
  parents     boolean not null,
  cost        text not null,
  cost_note   text not null,
  hours       text not null,
  starts_on   date,
  ends_on     date,
  booking     text not null,
  withdrawn   boolean not null,
  created_at  timestamptz not null,
  modified_at timestamptz not null
);
create index offer_place on education.offer (place_key);
create trigger forget_history after delete on education.offer
  for each row execute function history.forget('offer', 'key');

create table education.offer_theme (
  offer_id uuid not null references education.offer (id) on delete cascade,
  theme    text not null,
  primary key (offer_id, theme)
);

-- When a place or an offer is open, on the next such days: minutes of the day.
create table education.slot (
  place_key text not null references education.place (key) on delete cascade,
  offer_key text references education.offer (key) on delete cascade,
  day_kind  text not null,
  weekday   integer not null,
  opens     integer not null,
  closes    integer not null
);
create index slot_place on education.slot (place_key);
create index slot_offer on education.slot (offer_key) where offer_key is not null;

create function education.tell_offers() returns trigger language plpgsql as $$
declare
  changed text := case when tg_op = 'DELETE' then old.place_key else new.place_key end;
begin
  update education.place p
    set offered = coalesce((select string_agg(o.title || ' ' || o.description, ' ' order by o.key)
      from education.offer o where o.place_key = changed and not o.withdrawn), '')
    where p.key = changed;
  if tg_op = 'UPDATE' and old.place_key <> new.place_key then
    update education.place p
      set offered = coalesce((select string_agg(o.title || ' ' || o.description, ' ' order by o.key)
        from education.offer o where o.place_key = old.place_key and not o.withdrawn), '')
      where p.key = old.place_key;
  end if;
  return null;
end $$;
create trigger tell_offers after insert or update or delete on education.offer
  for each row execute function education.tell_offers();

-- Metres between two points of WGS 84, on a sphere.
create function education.metres(a_lat double precision, a_lon double precision,
    b_lat double precision, b_lon double precision)
  returns double precision language sql immutable parallel safe as $$
  select 12742017.6 * asin(least(1, sqrt(
    power(sin(radians(b_lat - a_lat) / 2), 2)
    + cos(radians(a_lat)) * cos(radians(b_lat)) * power(sin(radians(b_lon - a_lon) / 2), 2))))
$$;
