-- What a prototype costs and what work it is, in numbers that can be summed: euros and hours, once or every year.
create table prototypes.sheet_figure (
  id           uuid primary key,
  prototype_id uuid not null references prototypes.prototype (id) on delete cascade,
  figure       text not null check (figure in ('COST_ONCE', 'COST_YEARLY', 'HOURS_ONCE', 'HOURS_YEARLY')),
  lowest       integer not null check (lowest >= 0),
  highest      integer not null,
  year         integer,
  unique (prototype_id, figure),
  check (highest >= lowest)
);
alter table prototypes.prototype add figure_changes integer not null default 0;
