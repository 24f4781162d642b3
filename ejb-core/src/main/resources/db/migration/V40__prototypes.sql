-- The one theme scheme: the lists that the founding document and the network's cards use, joined.
create table prototypes.theme (
  key      text primary key,
  origin   text not null check (origin in ('DOMAIN', 'PHASE_2', 'WIKI')),
  rank     integer not null unique,
  label_fr text not null,
  label_en text not null
);
-- Kept in both directions, so that either end can be read alone.
create table prototypes.theme_match (
  theme_key text not null references prototypes.theme (key),
  match_key text not null references prototypes.theme (key),
  primary key (theme_key, match_key),
  check (theme_key <> match_key)
);

insert into prototypes.theme (rank, key, origin, label_fr, label_en) values
  (1, 'accueil', 'DOMAIN', 'Accueil', 'Welcome'),
  (2, 'pouvoir-d-agir', 'DOMAIN', 'Pouvoir d''agir des habitants', 'Residents'' power to act'),
  (3, 'animation-globale', 'DOMAIN', 'Animation globale', 'Running the centre as a whole'),
  (4, 'lutte-contre-les-exclusions', 'DOMAIN', 'Lutte contre les exclusions', 'Fighting exclusion'),
  (5, 'insertion', 'DOMAIN', 'Insertion', 'Social and professional integration'),
  (6, 'parentalite', 'DOMAIN', 'Parentalité', 'Parenthood'),
  (7, 'communication', 'DOMAIN', 'Communication', 'Communication'),
  (8, 'e-administration', 'DOMAIN', 'E-administration', 'Online public services'),
  (9, 'theme-pouvoir-d-agir', 'PHASE_2', 'Pouvoir d''agir des habitants et démocratie participative', 'Residents'' power to act and participatory democracy'),
  (10, 'theme-emploi-insertion', 'PHASE_2', 'Emploi et insertion', 'Employment and integration'),
  (11, 'theme-accueil-administration', 'PHASE_2', 'Accueil et administration', 'Welcome and administration'),
  (12, 'theme-animation-globale', 'PHASE_2', 'Animation globale et outils collaboratifs', 'Running the centre as a whole and collaborative tools'),
  (13, 'theme-parentalite-education', 'PHASE_2', 'Parentalité et éducation', 'Parenthood and education'),
  (14, 'theme-cop21-economie-collaborative', 'PHASE_2', 'COP21 et économie collaborative', 'COP21 and collaborative economy'),
  (15, 'accueil-et-orientation', 'WIKI', 'Accueil et orientation', 'Welcome and orientation'),
  (16, 'acces-aux-droits-et-premiers-secours', 'WIKI', 'Accès aux droits et premiers secours', 'Access to rights and first help'),
  (17, 'acces-a-l-equipement-et-a-la-connexion', 'WIKI', 'Accès à l''équipement et à la connexion', 'Access to equipment and connection'),
  (18, 'mediation-et-culture-numerique', 'WIKI', 'Médiation et culture numérique', 'Digital mediation and culture');

with pairs (a, b) as (values
  ('accueil', 'theme-accueil-administration'),
  ('accueil', 'accueil-et-orientation'),
  ('theme-accueil-administration', 'accueil-et-orientation'),
  ('pouvoir-d-agir', 'theme-pouvoir-d-agir'),
  ('animation-globale', 'theme-animation-globale'),
  ('lutte-contre-les-exclusions', 'acces-a-l-equipement-et-a-la-connexion'),
  ('insertion', 'theme-emploi-insertion'),
  ('parentalite', 'theme-parentalite-education'),
  ('e-administration', 'theme-accueil-administration'),
  ('e-administration', 'acces-aux-droits-et-premiers-secours'))
insert into prototypes.theme_match
select a, b from pairs union all select b, a from pairs;

insert into publication.outbox (type, key) select 'theme', key from prototypes.theme order by rank;

create table prototypes.prototype (
  id               uuid primary key,
  key              text not null unique,
  title            text not null,
  summary          text not null,
  kind             text,
  steward_key      text not null,
  creators         text not null,
  public_contact   text not null,
  personal_contact text not null,
  source           text,
  publication      text not null check (publication in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  published_at     timestamptz,
  created_at       timestamptz not null,
  modified_at      timestamptz not null,
  publicly_modified_at timestamptz not null,
  state            text not null
    check (state in ('INITIATED', 'IN_WORKSHOP', 'TESTED', 'APPLIED', 'CAPITALISED', 'ARCHIVED')),
  sheet_filled     integer not null,
  latest_version   text,
  latest_licence   text,
  searchable       text not null,
  search_title     text not null generated always as (public.plain(title)) stored,
  search_text      text not null generated always as (public.plain(searchable)) stored,
  version          bigint not null
);
create index prototype_steward on prototypes.prototype (steward_key);
create index prototype_search on prototypes.prototype using gin (search_text gin_trgm_ops);
create index prototype_title on prototypes.prototype (search_title, key);

create table prototypes.state_date (
  prototype_id uuid not null references prototypes.prototype (id),
  state        text not null,
  since        text not null,
  primary key (prototype_id, state)
);
create table prototypes.prototype_origin (
  prototype_id     uuid not null references prototypes.prototype (id),
  organisation_key text not null,
  primary key (prototype_id, organisation_key)
);
create index prototype_origin_organisation on prototypes.prototype_origin (organisation_key);
create table prototypes.prototype_audience (
  prototype_id uuid not null references prototypes.prototype (id),
  audience     text not null,
  primary key (prototype_id, audience)
);
create table prototypes.prototype_theme (
  prototype_id uuid not null references prototypes.prototype (id),
  theme_key    text not null references prototypes.theme (key),
  primary key (prototype_id, theme_key)
);
create table prototypes.sheet_section (
  prototype_id uuid not null references prototypes.prototype (id),
  section      text not null,
  text         text not null,
  primary key (prototype_id, section)
);

-- Files of resources and scans of attendance sheets; what may be read by whom, their owners say.
create table prototypes.stored_file (
  id         text primary key,
  name       text not null,
  media_type text not null,
  size       bigint not null check (size between 1 and 26214400),
  sha256     text not null,
  content    bytea not null,
  kept_at    timestamptz not null
);
alter table prototypes.stored_file alter column content set storage external;

create table prototypes.workshop (
  id                 uuid primary key,
  prototype_id       uuid not null references prototypes.prototype (id),
  date               date not null,
  place              text not null,
  residents          integer not null,
  professionals      integer not null,
  volunteers         integer not null,
  partners           integer not null,
  decided            text not null,
  attendance_file_id text references prototypes.stored_file (id)
);
create index workshop_prototype on prototypes.workshop (prototype_id);

create table prototypes.version (
  id           uuid primary key,
  prototype_id uuid not null references prototypes.prototype (id),
  major        integer not null,
  minor        integer not null,
  licence      text,
  change_note  text not null,
  released_on  text,
  proposed     boolean not null,
  unique (prototype_id, major, minor),
  check (released_on is null or licence is not null)
);
create table prototypes.resource (
  id          uuid primary key,
  version_id  uuid not null references prototypes.version (id),
  rank        integer not null,
  title       text not null,
  licence     text not null,
  language    text not null,
  media_type  text not null,
  url         text,
  file_id     text references prototypes.stored_file (id),
  file_name   text,
  file_size   bigint not null,
  file_sha256 text,
  check ((url is null) <> (file_id is null))
);
create index resource_version on prototypes.resource (version_id);

-- The history: who changed what, when, and which version of the prototype that made.
create table prototypes.change (
  id            bigint generated always as identity primary key,
  prototype_key text not null,
  version       bigint not null,
  at            timestamptz not null,
  account_id    text not null,
  imported      boolean not null,
  field         text not null,
  before        text not null,
  after         text not null
);
create index change_prototype on prototypes.change (prototype_key, id desc);

-- What somebody typed and has not saved: a row a person and thing.
create table prototypes.edit_draft (
  account_id   uuid not null,
  thing        text not null,
  fields       jsonb not null,
  base_version bigint not null,
  kept_at      timestamptz not null,
  primary key (account_id, thing)
);

create table prototypes.mistake_report (
  id               uuid primary key,
  page             text not null,
  subject_type     text,
  subject_key      text,
  organisation_key text,
  text             text not null,
  email            text not null,
  reported_at      timestamptz not null,
  dealt_with_at    timestamptz,
  dealt_with_by    text,
  version          bigint not null
);
create index mistake_report_waiting on prototypes.mistake_report (organisation_key, reported_at)
  where dealt_with_at is null;
