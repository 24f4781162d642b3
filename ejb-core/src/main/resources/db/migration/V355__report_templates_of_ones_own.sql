-- Administrators add templates of their own; one that is withdrawn is offered to no new report.
alter table reporting.template add column withdrawn boolean not null default false;
