-- One PostgreSQL schema a context; extensions for a search that forgives accents and typos.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

create schema identity;
create schema publication;
create schema network;
create schema prototypes;
create schema imports;

-- unaccent() is only STABLE because its dictionary may change; ours does not, so indexes may use this.
create function public.plain(text) returns text
  language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

-- What the instance remembers of itself, such as the base of its URIs.
create table publication.instance (
  name  text primary key,
  value text not null
);
