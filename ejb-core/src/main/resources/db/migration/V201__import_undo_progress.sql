-- How far the taking back of an import is: it goes on where it broke off.
alter table imports.undo
  add column rows_total int not null default 0,
  add column rows_done int not null default 0,
  add column finished_at timestamptz;

-- What was finished has a report, as long as it is kept; what broke off is taken up again.
update imports.undo u set finished_at = undone_at
where report is not null
  or exists (select from imports.run r where r.id = u.run_id and r.report is null);
