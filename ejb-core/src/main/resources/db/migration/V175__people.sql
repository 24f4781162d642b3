-- How the members' directory calls an account: an address of its own, which says nothing of the id.
alter table identity.account add column directory_key text not null unique
  default left(replace(gen_random_uuid()::text, '-', ''), 12);

-- What people say of themselves inside; nothing of it is public.
create schema people;
create table people.profile (
  account_id uuid primary key,
  shown      boolean not null,
  does       text not null,
  skills     text not null,
  phone      text,
  email      text,
  photo      bytea,
  searched   text not null generated always as (public.plain(does || ' ' || skills)) stored
);
create table people.profile_theme (
  account_id uuid not null,
  theme_key  text not null,
  primary key (account_id, theme_key)
);
