-- From when until when a workshop is, by the clocks of France; null where nobody said.
alter table prototypes.workshop
  add column starts_at time,
  add column ends_at time,
  add check (ends_at is null or starts_at is not null and ends_at > starts_at);
