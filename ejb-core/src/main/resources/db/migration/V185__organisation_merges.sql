-- What two records of one organisation have to do with each other, and what a merge of them moved.

-- The part of a name that tells it from others of its kind, without accents and usual words.
alter table network.organisation add column proper_name text not null generated always as (
  btrim(regexp_replace(regexp_replace(public.plain(name),
    '\m(centre|social|sociale|sociaux|socioculturel|socio|culturel|espace|de|vie|association|maison|des|du|la|le|les|l|d|et|en|au|aux)\M',
    ' ', 'g'), '[^a-z0-9]+', ' ', 'g'))) stored;
create index organisation_siret on network.organisation (siret) where siret is not null;
create index organisation_rna on network.organisation (rna) where rna is not null;

-- Records that are probably one organisation: the same number of the State's, or alike names in one place.
create view network.organisation_twin (key, twin_key, likeness) as
  with living as not materialized (select * from network.organisation where merged_into is null)
  select a.key, b.key, 'SIRET' from living a join living b on b.siret = a.siret and b.key <> a.key
  union all
  select a.key, b.key, 'RNA' from living a join living b on b.rna = a.rna and b.key <> a.key
    where (a.siret = b.siret) is not true
  union all
  select a.key, b.key, 'NAME' from living a join living b on b.commune_key = a.commune_key and b.key <> a.key
    where (a.siret = b.siret) is not true and (a.rna = b.rna) is not true
      and length(a.proper_name) > 2 and public.similarity(a.proper_name, b.proper_name) >= 0.6
  union all
  select a.key, b.key, 'NAME' from living a join living b on b.sorted = a.sorted and b.key <> a.key
    where (a.siret = b.siret) is not true and (a.rna = b.rna) is not true
      and (a.commune_key is null or b.commune_key is null);

-- A merge, as long as it can be undone.
create table network.organisation_merge (
  gone_key         text primary key references network.organisation (key),
  kept_key         text not null references network.organisation (key),
  gone_publication text not null,
  merged_at        timestamptz not null
);
create index organisation_merge_kept on network.organisation_merge (kept_key);

-- What it changed: the field of a thing, and what it said before and after.
create table network.organisation_merge_change (
  gone_key text not null references network.organisation_merge (gone_key) on delete cascade,
  place    integer not null,
  type     text not null,
  key      text not null,
  field    text not null,
  before   text not null,
  after    text not null,
  merged_at timestamptz not null,
  primary key (gone_key, place)
);
