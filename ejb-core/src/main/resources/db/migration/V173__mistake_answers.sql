-- Who reported a mistake is answered in words, in the language in which they wrote.
alter table prototypes.mistake_report add column language text not null default 'fr';
alter table prototypes.mistake_report add column answer text not null default '';
