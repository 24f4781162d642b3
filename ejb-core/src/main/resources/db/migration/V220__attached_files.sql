-- The signed agreement of a transfer, the signed sheet of a session, and what an adaptation is made of.
create table spread.attached_file (
  id            uuid primary key,
  kind          text not null check (kind in ('AGREEMENT', 'SHEET', 'ADAPTATION')),
  transfer_id   uuid references spread.transfer (id) on delete cascade,
  session_id    uuid references spread.session (id) on delete cascade,
  adaptation_id uuid references spread.adaptation (id) on delete cascade,
  title         text,
  licence       text,
  language      text,
  file_id       text not null references prototypes.stored_file (id),
  file_name     text not null,
  media_type    text not null,
  file_size     bigint not null,
  kept_at       timestamptz not null,
  check (kind <> 'AGREEMENT' or transfer_id is not null),
  check (kind <> 'SHEET' or session_id is not null),
  check (kind <> 'ADAPTATION' or num_nonnulls(adaptation_id, title, licence, language) = 4)
);
create index attached_file_transfer on spread.attached_file (transfer_id)
  where transfer_id is not null;
create index attached_file_session on spread.attached_file (session_id) where session_id is not null;
create index attached_file_adaptation on spread.attached_file (adaptation_id)
  where adaptation_id is not null;

-- However one goes, alone or with what it belongs to, its file goes too.
create function spread.forget_file() returns trigger language plpgsql as $$
begin
  delete from prototypes.stored_file where id = old.file_id;
  return null;
end $$;
create trigger forget_file after delete on spread.attached_file
  for each row execute function spread.forget_file();
