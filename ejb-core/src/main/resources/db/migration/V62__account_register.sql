-- The list of accounts is searched by name and address, whatever the accents.
alter table identity.account add column searched text not null
  generated always as (public.plain(display_name || ' ' || email)) stored;
alter table identity.account add column sorted text not null
  generated always as (public.plain(display_name)) stored;
create index account_searched on identity.account using gin (searched public.gin_trgm_ops);
create index account_sorted on identity.account (sorted, id);
