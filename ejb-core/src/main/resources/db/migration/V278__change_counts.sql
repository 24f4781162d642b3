-- How often what a context holds has changed, so that an answer read from it can be kept until it does. A connection
-- counts in a row of its own: nobody waits for another. A transaction counts once, whatever it does.
create table history.change_count (
  context    text not null,
  connection integer not null,
  changes    bigint not null,
  primary key (context, connection)
);

create function history.count_change() returns trigger language plpgsql as $$
declare
  counted constant text := 'essaim.counted_' || tg_table_schema;
begin
  if current_setting(counted, true) is distinct from pg_current_xact_id()::text then
    perform set_config(counted, pg_current_xact_id()::text, true);
    insert into history.change_count as known values (tg_table_schema, pg_backend_pid() % 1024, 1)
      on conflict (context, connection) do update set changes = known.changes + 1;
  end if;
  return null;
end
$$;

do $$
declare
  each text;
begin
  foreach each in array array[
    'education.place', 'education.place_accessibility', 'education.place_language',
    'education.offer', 'education.offer_theme', 'education.slot',
    'spread.transfer', 'spread.installation', 'spread.adaptation',
    'network.organisation', 'network.territory', 'prototypes.prototype']
  loop
    execute format('create trigger count_change after insert or update or delete or truncate on %s'
      ' for each statement execute function history.count_change()', each);
  end loop;
end
$$;
