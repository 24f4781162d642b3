-- Themes are a network's own choice: an empty database has none, and the founding programme's are offered as a
-- set. A database that has something keeps those that it has.
delete from publication.outbox
where type = 'theme' and not exists (select from network.organisation);
delete from prototypes.theme_match where not exists (select from network.organisation);
update prototypes.theme set broader_key = null where not exists (select from network.organisation);
delete from prototypes.theme where not exists (select from network.organisation);
