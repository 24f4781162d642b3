-- Where the network is: official territories by their code, and areas that a programme names.
create table network.territory (
  id         uuid primary key,
  key        text not null unique,
  kind       text not null,
  code       text,
  vintage    text,
  name       text not null,
  parent_key text references network.territory (key),
  epci_key   text references network.territory (key),
  changed_at timestamptz not null,
  version    bigint not null,
  unique nulls not distinct (kind, code, vintage, key)
);
create index territory_parent on network.territory (parent_key);
create index territory_epci on network.territory (epci_key);

-- The communes that a programme area is made of.
create table network.territory_commune (
  territory_id uuid not null references network.territory (id),
  commune_key  text not null references network.territory (key),
  primary key (territory_id, commune_key)
);

-- What lies directly in what, whichever way it is recorded.
create view network.territory_part (whole_key, part_key) as
  select parent_key, key from network.territory where parent_key is not null
  union all
  select epci_key, key from network.territory where epci_key is not null
  union all
  select area.key, part.commune_key
    from network.territory_commune part join network.territory area on area.id = part.territory_id;

create table network.organisation (
  id                    uuid primary key,
  key                   text not null unique,
  name                  text not null,
  kind                  text not null,
  description           text,
  website               text,
  street                text,
  postcode              text,
  commune_key           text references network.territory (key),
  manager_key           text references network.organisation (key),
  federation_key        text references network.organisation (key),
  siret                 text,
  rna                   text,
  public_email          text,
  public_phone          text,
  public_page           text,
  private_contact_name  text,
  private_contact_email text,
  private_contact_phone text,
  internal_note         text,
  publication           text not null check (publication in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  merged_into           text references network.organisation (key),
  created_at            timestamptz not null,
  changed_at            timestamptz not null,
  version               bigint not null,
  -- What a search looks through, without accents and capitals; nothing private.
  searched              text not null generated always as
                          (public.plain(name || ' ' || key || ' ' || coalesce(description, ''))) stored,
  sorted                text not null generated always as (public.plain(name)) stored,
  check (merged_into is null or publication <> 'PUBLISHED')
);
create index organisation_searched on network.organisation using gin (searched gin_trgm_ops);
create index organisation_sorted on network.organisation (sorted, key);
create index organisation_manager on network.organisation (manager_key);
create index organisation_federation on network.organisation (federation_key);
create index organisation_commune on network.organisation (commune_key);
create index organisation_merged on network.organisation (merged_into) where merged_into is not null;

-- The programme areas that an organisation belongs to, beside its commune.
create table network.organisation_area (
  organisation_id uuid not null references network.organisation (id),
  territory_key   text not null references network.territory (key),
  primary key (organisation_id, territory_key)
);
create index organisation_area_territory on network.organisation_area (territory_key);

-- The region and its two departments where the network is at home (INSEE, code officiel géographique).
insert into network.territory (id, key, kind, code, vintage, name, parent_key, changed_at, version) values
  (gen_random_uuid(), 'region-32', 'REGION', '32', '2024', 'Hauts-de-France', null, now(), 1),
  (gen_random_uuid(), 'departement-59', 'DEPARTMENT', '59', '2024', 'Nord', 'region-32', now(), 1),
  (gen_random_uuid(), 'departement-62', 'DEPARTMENT', '62', '2024', 'Pas-de-Calais', 'region-32', now(), 1);
insert into publication.outbox (type, key) select 'territory', key from network.territory;
