-- Drafts are of forms of any context: they leave the schema of the context that had them first.
create schema drafts;
alter table prototypes.edit_draft set schema drafts;
