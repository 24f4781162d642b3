create schema jobs;

-- What the instance does by itself: one row a job, which is also the lease of the node that does it.
create table jobs.job (
  name            text primary key,
  next_at         timestamptz not null,
  lease_owner     text,
  lease_until     timestamptz,
  last_started_at timestamptz,
  last_ended_at   timestamptz,
  outcome         text check (outcome in ('DONE', 'FAILED')),
  handled         integer not null default 0,
  error           text
);
