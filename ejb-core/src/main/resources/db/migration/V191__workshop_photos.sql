-- Photos of a workshop, each with a smaller one to look through them.
create table prototypes.workshop_photo (
  id           uuid primary key,
  workshop_id  uuid not null references prototypes.workshop (id) on delete cascade,
  file_id      text not null references prototypes.stored_file (id),
  thumbnail_id text not null references prototypes.stored_file (id),
  description  text not null,
  kept_by      text not null,
  kept_at      timestamptz not null
);
create index on prototypes.workshop_photo (workshop_id, kept_at);

-- However a photo goes, with its workshop or alone, its files go too.
create function prototypes.forget_photo_files() returns trigger language plpgsql as $$
begin
  delete from prototypes.stored_file where id in (old.file_id, old.thumbnail_id);
  return null;
end $$;
create trigger forget_files after delete on prototypes.workshop_photo
  for each row execute function prototypes.forget_photo_files();
