-- A share that a fund had set aside is declared again: what was set aside before counts no more.
alter table steering.payment_request_line add column again boolean not null default false;
update steering.payment_request_line l set again = true
  from steering.payment_request r
  where r.id = l.request_id and exists (
    select 1 from steering.payment_request_line earlier
      join steering.payment_request o on o.id = earlier.request_id
      where earlier.expense_key = l.expense_key and o.id <> r.id
        and o.operation_key = r.operation_key and o.funder_key = r.funder_key
        and (o.checked_on, o.number) < (coalesce(r.declared_on, 'infinity'), r.number));
alter table steering.payment_request_line alter column again drop default;

-- What of the advances each check took off what was due: what was due by then, over what it was worth.
alter table steering.payment_request add column deducted bigint;
with checked as (
  select r.id, r.operation_key, r.funder_key, r.checked_on, r.number, r.advance, r.due,
      case when r.advance is null then round(
        (select sum(l.retained)
            + round(coalesce(sum(l.retained) filter (where l.staff), 0)
              * coalesce(r.overhead_rate, 0) / 100)
          from steering.payment_request_line l where l.request_id = r.id)
        * r.rate_part / r.rate_whole) else 0 end as worth
    from steering.payment_request r where r.checked_on is not null
), summed as (
  select id, advance,
      greatest(0, sum(due - worth) over until_now) as after,
      greatest(0, coalesce(sum(due - worth) over before_it, 0)) as before
    from checked
    window until_now as (partition by operation_key, funder_key order by checked_on, number),
      before_it as (partition by operation_key, funder_key order by checked_on, number
        rows between unbounded preceding and 1 preceding)
)
update steering.payment_request r set deducted = greatest(0, s.before - s.after)
  from summed s where s.id = r.id and s.advance is null;
