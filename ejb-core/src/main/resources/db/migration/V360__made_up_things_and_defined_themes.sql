-- What the demonstration brought and does not exist: its documents say so. A thing is here or not; nothing in its
-- name or its row has to tell.
create table publication.made_up (
  type text not null,
  key  text not null,
  primary key (type, key)
);

-- A demonstration of an earlier release only said it in names.
insert into publication.made_up (type, key)
select made_up.type, made_up.key from publication.instance,
  lateral (
    select 'organisation', key from network.organisation where name like '%(exemple)'
    union all select 'prototype', key from prototypes.prototype where source = 'demo'
    union all select 'version', p.key || '-v' || v.major || '-' || v.minor
      from prototypes.version v join prototypes.prototype p on p.id = v.prototype_id where p.source = 'demo'
    union all select 'transfer', key from spread.transfer where source is null
    union all select 'installation', key from spread.installation where source is null
    union all select 'adaptation', key from spread.adaptation
    union all select 'place', key from education.place where name like '%(exemple)'
    union all select 'offer', o.key from education.offer o join education.place p on p.key = o.place_key
      where p.name like '%(exemple)'
    union all select 'operation', key from steering.operation where name like '%(exemple)'
    union all select 'indicator', key from steering.indicator
  ) made_up (type, key)
where instance.name = 'demonstration' and instance.value = 'true';

-- Themes say what they mean, and under which larger one they are: the six of phase 2 hold the domains and the
-- wiki's themes that they joined.
alter table prototypes.theme
  add definition_fr text not null default '',
  add definition_en text not null default '',
  add broader_key   text references prototypes.theme (key);

update prototypes.theme set definition_fr = said.fr, definition_en = said.en, broader_key = said.broader
from (values
  ('accueil', 'theme-accueil-administration', 'Recevoir, écouter et orienter qui pousse la porte du centre.', 'Receiving, hearing and guiding whoever comes to the centre.'),
  ('pouvoir-d-agir', 'theme-pouvoir-d-agir', 'Que les habitants décident et agissent sur ce qui les concerne.', 'Residents deciding and acting on what concerns them.'),
  ('animation-globale', 'theme-animation-globale', 'Faire vivre le projet du centre dans son ensemble, avec son équipe et ses instances.', 'Keeping the centre''s project alive as a whole, with its team and its boards.'),
  ('lutte-contre-les-exclusions', null, 'Que personne ne soit tenu à l''écart faute d''argent, de droits, d''équipement ou de savoir.', 'Nobody being left out for want of money, rights, equipment or knowledge.'),
  ('insertion', 'theme-emploi-insertion', 'Retrouver une place dans la société et au travail.', 'Finding a place in society and at work again.'),
  ('parentalite', 'theme-parentalite-education', 'Soutenir les parents dans leur rôle.', 'Supporting parents in their role.'),
  ('communication', 'theme-animation-globale', 'Faire savoir ce que le centre fait, dedans et dehors.', 'Telling what the centre does, within and outside.'),
  ('e-administration', 'theme-accueil-administration', 'Accomplir en ligne les démarches administratives.', 'Dealing with public services online.'),
  ('theme-pouvoir-d-agir', null, 'Que les habitants décident, agissent et prennent part à la vie démocratique.', 'Residents deciding, acting and taking part in democratic life.'),
  ('theme-emploi-insertion', null, 'Chercher un emploi, se former et retrouver une place dans la société.', 'Looking for work, training and finding a place in society again.'),
  ('theme-accueil-administration', null, 'Recevoir les habitants et les aider dans leurs démarches, au guichet comme en ligne.', 'Receiving residents and helping them with public services, at the desk and online.'),
  ('theme-animation-globale', null, 'Faire vivre le centre dans son ensemble, avec des outils que l''équipe partage.', 'Keeping the centre alive as a whole, with tools that the team shares.'),
  ('theme-parentalite-education', null, 'Soutenir les parents, et l''éducation des enfants et des jeunes.', 'Supporting parents, and the education of children and young people.'),
  ('theme-cop21-economie-collaborative', null, 'Partager, réparer et consommer moins : la transition écologique vue du quartier.', 'Sharing, mending and consuming less: the ecological transition seen from the neighbourhood.'),
  ('accueil-et-orientation', 'theme-accueil-administration', 'Recevoir qui a besoin d''aide avec le numérique et le mener à qui peut aider.', 'Receiving whoever needs help with digital tools and leading them to who can help.'),
  ('acces-aux-droits-et-premiers-secours', 'theme-accueil-administration', 'Ouvrir des droits en ligne et répondre à l''urgence numérique.', 'Obtaining entitlements online and answering digital emergencies.'),
  ('acces-a-l-equipement-et-a-la-connexion', 'lutte-contre-les-exclusions', 'Avoir un ordinateur, un téléphone ou une connexion, chez soi ou au centre.', 'Having a computer, a telephone or a connection, at home or in the centre.'),
  ('mediation-et-culture-numerique', null, 'Apprendre à se servir du numérique, à le comprendre et à créer avec lui.', 'Learning to use digital technology, to understand it and to create with it.')
) said (key, broader, fr, en)
where theme.key = said.key;

alter table prototypes.theme alter definition_fr drop default, alter definition_en drop default;
