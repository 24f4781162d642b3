create schema gardens;

create table gardens.garden (
  id          uuid primary key,
  version     bigint not null,
  key         text not null unique,
  name        text not null,
  centre_key  text not null,
  plots       integer,
  description text not null,
  published   boolean not null,
  search_name text not null generated always as (public.plain(name)) stored,
  search_text text not null generated always as (public.plain(name || ' ' || description)) stored
);
create index garden_search on gardens.garden using gin (search_text public.gin_trgm_ops);
create trigger forget_history after delete on gardens.garden
  for each row execute function history.forget('garden', 'key');
