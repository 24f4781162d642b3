-- What an operation is and who pays for it is shown to everybody once somebody publishes it.
alter table steering.operation add column published boolean not null default false;
