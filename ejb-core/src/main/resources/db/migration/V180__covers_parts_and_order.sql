-- A picture in two sizes, both files of the prototype's own; what it shows, in words, and whose it is.
alter table prototypes.prototype add column cover_file_id text references prototypes.stored_file (id);
alter table prototypes.prototype add column cover_small_id text references prototypes.stored_file (id);
alter table prototypes.prototype add column cover_alt text;
alter table prototypes.prototype add column cover_credit text;
alter table prototypes.prototype add check
  ((cover_file_id is null) = (cover_small_id is null) and (cover_file_id is null) = (cover_alt is null));

-- Who is to write which section. Beside the sheet and not in it: giving a section to somebody changes no text.
create table prototypes.sheet_writer (
  prototype_id uuid not null references prototypes.prototype (id) on delete cascade,
  section      text not null,
  account_id   uuid not null,
  asked_at     timestamptz not null,
  primary key (prototype_id, section)
);
create index sheet_writer_account on prototypes.sheet_writer (account_id);

-- So that who decides on a proposal sees what was added after it.
alter table prototypes.resource add column added_at timestamptz;
