-- Lists as people narrowed them and want them again.
create schema views;
create table views.saved_view (
  id         uuid primary key,
  account_id uuid not null,
  list       text not null,
  name       text not null,
  address    text not null,
  unique (account_id, list, name)
);
