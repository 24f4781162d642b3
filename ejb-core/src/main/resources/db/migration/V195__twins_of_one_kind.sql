-- Records with alike names are probably one organisation where they are of one kind, too: an association and the centre
-- that it runs often have the same name.
create or replace view network.organisation_twin (key, twin_key, likeness) as
  with living as not materialized (select * from network.organisation where merged_into is null)
  select a.key, b.key, 'SIRET' from living a join living b on b.siret = a.siret and b.key <> a.key
  union all
  select a.key, b.key, 'RNA' from living a join living b on b.rna = a.rna and b.key <> a.key
    where (a.siret = b.siret) is not true
  union all
  select a.key, b.key, 'NAME' from living a join living b on b.commune_key = a.commune_key and b.key <> a.key
    where (a.siret = b.siret) is not true and (a.rna = b.rna) is not true and a.kind = b.kind
      and length(a.proper_name) > 2 and public.similarity(a.proper_name, b.proper_name) >= 0.6
  union all
  select a.key, b.key, 'NAME' from living a join living b on b.sorted = a.sorted and b.key <> a.key
    where (a.siret = b.siret) is not true and (a.rna = b.rna) is not true
      and (a.commune_key is null or b.commune_key is null);
