-- The feed's pages are immutable because the log is append-only. Where old rows are emptied after
-- all, because they name somebody erased, the pages get other addresses: each change of the past
-- begins a new epoch, which stands in them. The value is a time, so that no two are ever the same,
-- not even after a restore.
create function publication.renew_feed() returns void language sql as $$
  insert into publication.instance (name, value)
  values ('feed-epoch', to_char(clock_timestamp() at time zone 'UTC', 'YYYYMMDDHH24MISSUS'))
  on conflict (name) do update set value = excluded.value
$$;

create function publication.past_changed() returns trigger language plpgsql as $$
begin
  if exists (select from changed) then
    perform publication.renew_feed();
  end if;
  return null;
end $$;
create trigger open_document_past_changed after update on publication.open_document
  referencing old table as changed
  for each statement execute function publication.past_changed();
