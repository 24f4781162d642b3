-- Whether somebody wants the next run, or its time has come.
alter table jobs.job add column asked boolean not null default false;
