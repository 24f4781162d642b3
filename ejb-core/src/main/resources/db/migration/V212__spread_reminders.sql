-- Of what people were reminded once: of a stall by the day since when nothing is done, of what is in
-- use by the quarter.
create table spread.reminder (
  kind      text not null,
  thing_key text not null,
  occasion  text not null,
  told_at   timestamptz not null,
  primary key (kind, thing_key, occasion)
);
