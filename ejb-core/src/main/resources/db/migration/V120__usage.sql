create schema usage;

-- How many answers a day gave, by what was asked for. Nothing here tells who asked.
create table usage.daily_count (
  day     date not null,
  surface text not null,
  dataset text not null,
  reader  text not null,
  answers bigint not null check (answers > 0),
  primary key (day, surface, dataset, reader)
);
