-- What is funded over a period: who leads it, whom it is for, who pays, what it promised.
create schema steering;

create table steering.operation (
  id             uuid primary key,
  version        bigint not null,
  key            text not null unique,
  name           text not null,
  programme      text not null,
  axis           text not null,
  file_number    text not null,
  committee_date text not null,
  description    text not null,
  territory      text not null,
  lead_key       text not null,
  starts         text not null,
  ends           text not null,
  closed_on      text,
  -- Grows when an objective changes, so that the version of the whole does.
  objective_changes integer not null,
  sorted         text not null generated always as (public.plain(name)) stored,
  searched       text not null generated always as
    (public.plain(name || ' ' || programme || ' ' || file_number || ' ' || territory)) stored
);
create index operation_search on steering.operation using gin (searched public.gin_trgm_ops);
create index operation_lead on steering.operation (lead_key);
create trigger forget_history after delete on steering.operation
  for each row execute function history.forget('operation', 'key');

create table steering.operation_beneficiary (
  operation_id     uuid not null references steering.operation (id) on delete cascade,
  organisation_key text not null,
  primary key (operation_id, organisation_key)
);
create index operation_beneficiary_organisation on steering.operation_beneficiary (organisation_key);

create table steering.operation_funder (
  operation_id     uuid not null references steering.operation (id) on delete cascade,
  organisation_key text not null,
  primary key (operation_id, organisation_key)
);
create index operation_funder_organisation on steering.operation_funder (organisation_key);

create table steering.objective (
  id           uuid primary key,
  operation_id uuid not null references steering.operation (id) on delete cascade,
  key          text not null,
  label_fr     text not null,
  label_en     text not null,
  target       numeric(14, 2) not null check (target > 0),
  unit         text not null,
  starts       text not null,
  ends         text not null,
  source       text not null,
  measure      text,
  unique (operation_id, key)
);
