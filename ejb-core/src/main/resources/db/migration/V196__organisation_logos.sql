-- The logos of organisations. A merge may give one to two of them; it goes with the last that shows it.
create table network.logo (
  id      text primary key,
  content bytea not null
);
alter table network.organisation add column logo_id text references network.logo (id);
create index organisation_logo on network.organisation (logo_id) where logo_id is not null;

create function network.forget_logo() returns trigger language plpgsql as $$
begin
  delete from network.logo l where l.id = old.logo_id
    and not exists (select from network.organisation o where o.logo_id = l.id);
  return null;
end $$;
create trigger forget_logo after update of logo_id or delete on network.organisation
  for each row when (old.logo_id is not null) execute function network.forget_logo();
