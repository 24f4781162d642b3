-- Places and what is offered there, of the spots that lie in the temporary table trial_spot (n, code,
-- name, postcode, latitude, longitude). All of it is made up, but for the communes.

create temporary table trial_kind (n serial, kind text, word text, hours text, accessible boolean);
insert into trial_kind (kind, word, hours, accessible) values
  ('NURSERY', 'Crèche', 'Mo-Fr 07:30-18:30; PH off', true),
  ('NURSERY', 'Halte-garderie', 'Mo-Fr 09:00-12:00,13:30-17:30; PH off', true),
  ('CHILDMINDERS', 'Relais petite enfance', 'Mo-Fr 09:00-12:00,13:30-17:30; PH off', true),
  ('SCHOOL', 'École', 'Mo-Fr 09:00-12:00,13:30-17:30; SH off; PH off', true),
  ('SCHOOL', 'Collège', 'Mo-Fr 09:00-12:00,13:30-17:30; SH off; PH off', true),
  ('AFTER_SCHOOL', 'Accueil périscolaire', 'Mo-Fr 16:30-18:30; SH off; PH off', false),
  ('AFTER_SCHOOL', 'Accueil du mercredi', 'We 09:00-12:00,14:00-18:00; SH off; PH off', false),
  ('HOMEWORK_HELP', 'Aide aux devoirs', 'Mo-Fr 16:30-18:30; SH off; PH off', false),
  ('LIBRARY', 'Bibliothèque', 'We,Sa 14:00-18:00; PH off', true),
  ('LIBRARY', 'Médiathèque', 'Tu-Sa 10:00-12:00,14:00-18:00; PH off', true),
  ('TOY_LIBRARY', 'Ludothèque', 'We,Sa 14:00-18:00; PH off', true),
  ('SPORT', 'Club de football', 'We,Sa 14:00-18:00; PH off', false),
  ('SPORT', 'Salle de sports', 'Mo-Su 08:00-20:00', true),
  ('CULTURE', 'École de musique', 'Tu-Sa 10:00-12:00,14:00-18:00; PH off', false),
  ('CULTURE', 'Atelier théâtre', 'We 09:00-12:00,14:00-18:00; SH off; PH off', false),
  ('DIGITAL', 'Espace numérique', 'Mo-Fr 09:00-12:00,13:30-17:30; PH off', true),
  ('HOLIDAYS', 'Centre de vacances', 'SH Mo-Fr 08:00-18:00; PH off', false),
  ('SOCIAL_CENTRE', 'Centre social', 'Mo-Fr 09:00-12:00,13:30-17:30; PH off', true),
  ('PARENTS', 'Maison des parents', 'Mo-Fr 09:00-12:00,13:30-17:30; PH off', true),
  ('YOUTH', 'Local jeunes', 'We,Sa 14:00-18:00; PH off', false),
  ('HEALTH', 'Consultation des nourrissons', 'Mo-Fr 09:00-12:00,13:30-17:30; PH off', true),
  ('OUTDOORS', 'Aire de jeux', 'Mo-Su 08:00-20:00', true),
  ('OUTDOORS', 'Jardin partagé', '', false),
  ('OTHER', 'Maison de quartier', '', false);

-- When these hours are open: kinds of days, days of the week, minutes.
create temporary table trial_slot (hours text, kinds text[], days integer[], opens integer, closes integer);
insert into trial_slot values
  ('Mo-Fr 07:30-18:30; PH off', '{TERM,SCHOOL_HOLIDAY}', '{1,2,3,4,5}', 450, 1110),
  ('Mo-Fr 09:00-12:00,13:30-17:30; PH off', '{TERM,SCHOOL_HOLIDAY}', '{1,2,3,4,5}', 540, 720),
  ('Mo-Fr 09:00-12:00,13:30-17:30; PH off', '{TERM,SCHOOL_HOLIDAY}', '{1,2,3,4,5}', 810, 1050),
  ('Mo-Fr 09:00-12:00,13:30-17:30; SH off; PH off', '{TERM}', '{1,2,3,4,5}', 540, 720),
  ('Mo-Fr 09:00-12:00,13:30-17:30; SH off; PH off', '{TERM}', '{1,2,3,4,5}', 810, 1050),
  ('Mo-Fr 16:30-18:30; SH off; PH off', '{TERM}', '{1,2,3,4,5}', 990, 1110),
  ('We 09:00-12:00,14:00-18:00; SH off; PH off', '{TERM}', '{3}', 540, 720),
  ('We 09:00-12:00,14:00-18:00; SH off; PH off', '{TERM}', '{3}', 840, 1080),
  ('We,Sa 14:00-18:00; PH off', '{TERM,SCHOOL_HOLIDAY}', '{3,6}', 840, 1080),
  ('Tu-Sa 10:00-12:00,14:00-18:00; PH off', '{TERM,SCHOOL_HOLIDAY}', '{2,3,4,5,6}', 600, 720),
  ('Tu-Sa 10:00-12:00,14:00-18:00; PH off', '{TERM,SCHOOL_HOLIDAY}', '{2,3,4,5,6}', 840, 1080),
  ('Mo-Su 08:00-20:00', '{TERM,SCHOOL_HOLIDAY,PUBLIC_HOLIDAY}', '{1,2,3,4,5,6,7}', 480, 1200),
  ('SH Mo-Fr 08:00-18:00; PH off', '{SCHOOL_HOLIDAY}', '{1,2,3,4,5}', 480, 1080),
  ('We 14:00-16:00; SH off; PH off', '{TERM}', '{3}', 840, 960),
  ('Sa 10:00-12:00; PH off', '{TERM,SCHOOL_HOLIDAY}', '{6}', 600, 720);

create temporary table trial_offer
  (n serial, title text, kinds text[], themes text[], age_from integer, age_to integer, parents boolean, hours text);
insert into trial_offer (title, kinds, themes, age_from, age_to, parents, hours) values
  ('Garde des tout-petits', '{NURSERY,CHILDMINDERS}', '{CARE}', 0, 3, false, ''),
  ('Éveil musical', '{NURSERY,CULTURE,TOY_LIBRARY}', '{MUSIC,PLAY}', 1, 5, true, 'Sa 10:00-12:00; PH off'),
  ('Heure du conte', '{LIBRARY,NURSERY,SOCIAL_CENTRE}', '{READING}', 3, 7, false, 'We 14:00-16:00; SH off; PH off'),
  ('Prêt de livres', '{LIBRARY,SCHOOL,OTHER}', '{READING}', null, null, false, ''),
  ('Jeux de société', '{TOY_LIBRARY,SOCIAL_CENTRE,LIBRARY,YOUTH,OTHER}', '{PLAY}', 4, 99, true, ''),
  ('Aide aux devoirs', '{HOMEWORK_HELP,SOCIAL_CENTRE,AFTER_SCHOOL,SCHOOL}', '{HOMEWORK}', 6, 11, false, ''),
  ('Soutien au collège', '{HOMEWORK_HELP,YOUTH,SCHOOL}', '{HOMEWORK}', 11, 15, false, ''),
  ('Français pour les parents', '{SOCIAL_CENTRE,PARENTS,LIBRARY}', '{LANGUAGES,PARENTING}', null, null, true, ''),
  ('Atelier de robots', '{DIGITAL,LIBRARY,SOCIAL_CENTRE}', '{DIGITAL,SCIENCE}', 8, 14, false, 'We 14:00-16:00; SH off; PH off'),
  ('Premiers pas sur internet', '{DIGITAL,SOCIAL_CENTRE,LIBRARY}', '{DIGITAL}', 16, null, true, ''),
  ('Petits chercheurs', '{DIGITAL,AFTER_SCHOOL,HOMEWORK_HELP}', '{SCIENCE}', 6, 12, false, 'We 14:00-16:00; SH off; PH off'),
  ('Chorale', '{CULTURE,SCHOOL}', '{MUSIC}', 8, 18, false, 'Sa 10:00-12:00; PH off'),
  ('Dessin et peinture', '{CULTURE,SOCIAL_CENTRE,AFTER_SCHOOL}', '{ARTS}', 5, 12, false, 'We 14:00-16:00; SH off; PH off'),
  ('Danse', '{CULTURE,SPORT}', '{ARTS,SPORT}', 6, 17, false, ''),
  ('Football', '{SPORT}', '{SPORT}', 5, 17, false, ''),
  ('Multisports', '{SPORT,AFTER_SCHOOL,HOLIDAYS}', '{SPORT}', 3, 11, false, ''),
  ('Potager', '{OUTDOORS,SOCIAL_CENTRE,OTHER}', '{NATURE}', 3, 12, true, ''),
  ('Sorties du samedi', '{SOCIAL_CENTRE,YOUTH,HOLIDAYS,OUTDOORS}', '{OUTINGS}', 6, 15, false, 'Sa 10:00-12:00; PH off'),
  ('Séjour à la mer', '{HOLIDAYS,YOUTH,SPORT}', '{OUTINGS,SPORT}', 8, 17, false, 'SH Mo-Fr 08:00-18:00; PH off'),
  ('Conseil des jeunes', '{YOUTH,OTHER}', '{CITIZENSHIP}', 11, 17, false, ''),
  ('Choisir son métier', '{YOUTH,SCHOOL}', '{ORIENTATION}', 13, 20, false, ''),
  ('Café des parents', '{PARENTS,SOCIAL_CENTRE,CHILDMINDERS}', '{PARENTING}', null, null, true, ''),
  ('Écoute et conseils', '{PARENTS,HEALTH,CHILDMINDERS}', '{PARENTING,HEALTH}', null, null, true, ''),
  ('Pesée et vaccins', '{HEALTH,NURSERY}', '{HEALTH}', 0, 6, true, '');

insert into network.territory (id, key, kind, code, vintage, name, parent_key, changed_at, version)
values (gen_random_uuid(), 'region-32', 'REGION', '32', '2026', 'Hauts-de-France', null, now(), 1)
on conflict do nothing;
insert into network.territory (id, key, kind, code, vintage, name, parent_key, changed_at, version)
select gen_random_uuid(), 'departement-' || code, 'DEPARTMENT', code, '2026', name, 'region-32', now(), 1
from (values ('59', 'Nord'), ('62', 'Pas-de-Calais')) department (code, name)
on conflict do nothing;
insert into network.territory (id, key, kind, code, vintage, name, parent_key, changed_at, version)
select gen_random_uuid(), 'commune-' || code, 'COMMUNE', code, '2026', min(name),
  'departement-' || left(code, 2), now(), 1
from trial_spot s
where not exists (select from network.territory t where t.key = 'commune-' || s.code)
group by code;

create temporary table trial_place as
select s.*, k.kind, k.hours, k.accessible, 'lieu-banc-' || s.n as key,
  k.word || ' ' || (array['des Tilleuls', 'du Moulin', 'Louise-Michel', 'de la Gare', 'des Coquelicots',
    'Jean-Jaurès', 'du Canal', 'Arc-en-Ciel', 'des Mines', 'Marie-Curie', 'du Beffroi', 'des Glycines',
    'Jacques-Prévert', 'du Marais', 'Les Lucioles', 'de la Dune', 'Simone-Veil'])[1 + s.n * 7 % 17]
    || ' (exemple)' as place_name,
  current_date - (s.n * 7919 % 600) as confirmed
from trial_spot s join trial_kind k on k.n = 1 + s.n * 31 % (select count(*) from trial_kind);

insert into education.place
  (id, version, key, name, kind, centre_key, description, street, complement, postcode, commune_key,
   latitude, longitude, accessibility_note, hours, email, phone, contact_agreed, website, siret, state,
   state_reason, merged_into, confirmed_on, confirmed_by, confirmations, source, created_at, modified_at)
select gen_random_uuid(), 1, p.key, p.place_name, p.kind, centre.key,
  'Un lieu fait pour un essai, le numéro ' || p.n || '.',
  (1 + p.n % 140) || ' rue ' || (array['des Lilas', 'Pasteur', 'de Lille', 'du Général-Leclerc', 'Voltaire',
    'de l''Église', 'Carnot'])[1 + p.n % 7],
  '', p.postcode, 'commune-' || p.code, p.latitude, p.longitude,
  case when p.n % 9 = 0 then 'Une rampe à l''arrière.' else '' end, p.hours,
  case when p.n % 3 = 0 then 'accueil@lieu-' || p.n || '.example.org' else '' end,
  '01 99 00 ' || lpad((p.n / 100 % 100)::text, 2, '0') || ' ' || lpad((p.n % 100)::text, 2, '0'),
  p.n % 3 <> 1, case when p.n % 4 = 0 then 'https://lieu-' || p.n || '.example.org/' else '' end, '',
  case when p.n % 53 = 0 then 'CLOSED'
    when p.confirmed + interval '18 months' <= current_date then 'HIDDEN'
    when p.n % 41 = 0 then 'UNDER_REVIEW' else 'SHOWN' end,
  case when p.n % 53 = 0 then 'Le lieu a fermé.' when p.n % 41 = 0 then 'Deux signalements.' else '' end,
  null, p.confirmed, (array['PEOPLE', 'CENTRE', 'MODERATOR', 'SOURCE'])[1 + p.n % 4],
  case when p.n % 4 = 0 then 3 else 1 end, null, now(), now()
from trial_place p left join lateral (
  select o.key from network.organisation o
  where p.kind = 'SOCIAL_CENTRE' and o.kind = 'SOCIAL_CENTRE' and o.publication = 'PUBLISHED'
  order by o.commune_key = 'commune-' || p.code desc, md5(o.key || p.n) limit 1) centre on true;

insert into education.place_accessibility
select e.id, a from trial_place p join education.place e on e.key = p.key,
  unnest(case when p.accessible then array['WHEELCHAIR', 'PUSHCHAIR'] else array['PUSHCHAIR'] end) a
where p.n % 5 <> 0;
insert into education.place_language
select e.id, l from trial_place p join education.place e on e.key = p.key,
  unnest((array['{ar}', '{pl}', '{ar,en}', '{pt}', '{tr}', '{it,en}'])[1 + p.n % 6]::text[]) l
where p.n % 4 = 0;

-- Each place has from one to five of the offers that fit it; what the trigger keeps is written once for all of them.
alter table education.offer disable trigger tell_offers;
create temporary table trial_offered as
select p.key as place_key, p.hours as place_hours, p.n, t.o, p.key || '-' || t.o as key, t.title, t.themes,
  t.age_from, t.age_to, t.parents, t.hours,
  (array['FREE', 'FREE', 'CONDITIONS', 'PAID', 'FREE', 'UNKNOWN'])[1 + (p.n + t.o) % 6] as cost
from trial_place p cross join lateral (
  select *, (row_number() over (order by md5(p.key || n)))::integer as o from trial_offer
  where p.kind = any (kinds)) t
where t.o <= 1 + p.n * 13 % 5;
insert into education.offer
  (id, version, key, place_key, title, description, age_from, age_to, parents, cost, cost_note, hours,
   starts_on, ends_on, booking, withdrawn, created_at, modified_at)
select gen_random_uuid(), 1, key, place_key, title || ' (exemple)', '', age_from, age_to, parents, cost,
  case cost when 'CONDITIONS' then 'Selon le quotient familial.' when 'PAID' then '12 € par trimestre'
    else '' end,
  hours, case when title like 'Séjour%' then current_date + 30 end,
  case when title like 'Séjour%' then current_date + 44 end,
  case when o % 2 = 0 then 'À l''accueil ou par téléphone.' else '' end, o = 5 and n % 7 = 0,
  now(), now()
from trial_offered;
insert into education.offer_theme
select e.id, unnest(t.themes) from trial_offered t join education.offer e on e.key = t.key;
update education.place p set offered = told.words
from (select place_key, string_agg(title || ' ' || description, ' ' order by key) as words
  from education.offer where key like 'lieu-banc-%' and not withdrawn group by place_key) told
where p.key = told.place_key;
alter table education.offer enable trigger tell_offers;

insert into education.slot (place_key, offer_key, day_kind, weekday, opens, closes)
select opened.place_key, opened.offer_key, kind, weekday, s.opens, s.closes
from (
  select key as place_key, null as offer_key, hours from trial_place
  union all
  select place_key, key, case when hours = '' then place_hours else hours end from trial_offered) opened
  join trial_slot s on s.hours = opened.hours, unnest(s.kinds) kind, unnest(s.days) weekday;

drop table trial_offered, trial_place, trial_offer, trial_slot, trial_kind;
