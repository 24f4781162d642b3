-- In whose room the files of a photo are where no organisation keeps the place; empty for nobody's.
alter table education.place_photo add column organisation_key text not null default '';
alter table education.place_photo alter column organisation_key drop default;
