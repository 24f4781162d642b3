-- Files prove expenses, and now agreements and positions too. Each takes of the room of who handed it in.
alter table steering.proof
  add column expense_key   text references steering.expense (key) on delete cascade,
  add column agreement_key text references steering.agreement (key) on delete cascade,
  add column position_key  text references steering.staff_position (key) on delete cascade,
  add column holder_key    text,
  -- The end of the year in which the operation was closed: from then on the years of the law run.
  add column closed_year   date;
update steering.proof f set expense_key = e.key, holder_key = e.beneficiary_key
  from steering.expense e where e.id = f.expense_id;
alter table steering.proof
  drop column expense_id,
  alter column holder_key set not null,
  add constraint proof_of_something
    check (num_nonnulls(expense_key, agreement_key, position_key) > 0);
create index proof_expense on steering.proof (expense_key);
create index proof_agreement on steering.proof (agreement_key);
create index proof_position on steering.proof (position_key);
create index proof_holder on steering.proof (holder_key);

alter table steering.agreement add column file_changes integer not null default 0;
alter table steering.agreement alter column file_changes drop default;
alter table steering.staff_position add column file_changes integer not null default 0;
alter table steering.staff_position alter column file_changes drop default;

-- Agreements are a list: they are searched.
alter table steering.agreement
  add column sorted text not null generated always as (public.plain(reference)) stored,
  add column searched text not null generated always as (public.plain(reference || ' ' || note)) stored;
create index agreement_search on steering.agreement using gin (searched public.gin_trgm_ops);

create function steering.date_proofs(operation text, closed_on text) returns void language sql as $$
  update steering.proof f set closed_year = cast(left(closed_on, 4) || '-12-31' as date)
  where f.expense_key in (select e.key from steering.expense e where e.operation_key = operation)
    or f.agreement_key in (select a.key from steering.agreement a where a.operation_key = operation)
    or f.position_key in (select s.key from steering.staff_position s where s.operation_key = operation)
$$;
create function steering.operation_closed() returns trigger language plpgsql as $$
begin
  perform steering.date_proofs(new.key, new.closed_on);
  return null;
end
$$;
create trigger date_proofs after update of closed_on on steering.operation
  for each row when (old.closed_on is distinct from new.closed_on)
  execute function steering.operation_closed();
select steering.date_proofs(key, closed_on) from steering.operation where closed_on is not null;

-- What a fund set aside comes back to it in a later request: an expense then has a share in each, and
-- the one of which nothing was retained stays, to tell what was asked.
alter table steering.expense_share
  drop constraint expense_share_amount_check,
  add check (amount >= 0),
  add column asked bigint,
  drop constraint expense_share_expense_id_funder_key_key,
  add unique (expense_id, request_key);
update steering.expense_share s set asked = l.amount
  from steering.payment_request r
  join steering.payment_request_line l on l.request_id = r.id
  join steering.expense e on e.key = l.expense_key
  where r.key = s.request_key and e.id = s.expense_id;
update steering.expense_share set asked = amount where asked is null;
alter table steering.expense_share alter column asked set not null;
