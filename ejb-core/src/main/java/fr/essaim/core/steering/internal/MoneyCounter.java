package fr.essaim.core.steering.internal;

import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.CountedRows;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.MeasureCounter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Counts the money of operations, in euros, by the day on which it was granted, paid, declared,
 * retained or received: what {@link MoneyReader} says of an operation is its sum.
 */
@ApplicationScoped
public class MoneyCounter implements MeasureCounter {

  /** Whose it is, for sums by operation. */
  private static final String OPERATION = ", o.key, cast(null as text), ";

  private static final String REQUEST =
      "select 'payment-request', q.key, q.key, o.name || ', n° ' || q.number, ";

  private static final String REQUESTS =
      " from steering.payment_request q join steering.operation o on o.key = q.operation_key";

  private static final String NOTED = CountedRows.noted("payment-request", "q.key");

  /** When it was noted that the fund ended its look at a request. */
  private static final String CHECKED =
      CountedRows.noted("payment-request", "q.key", "'checkedOn'");

  @Override
  public Optional<CountedRows> rows(Measure measure, CountedScope scope) {
    return Optional.ofNullable(
        switch (measure) {
          case MONEY_GRANTED -> CountedRows.of(sql -> granted(sql, scope));
          case MONEY_PAID -> CountedRows.of(sql -> paid(sql, scope));
          case MONEY_DECLARED ->
              CountedRows.of(
                  sql -> requested(sql, scope, "q.declared_on", NOTED, each -> held(each, scope)));
          case MONEY_RETAINED ->
              CountedRows.of(
                  sql ->
                      requested(
                          sql, scope, "q.checked_on", CHECKED, each -> each.add("l.retained")));
          case MONEY_RECEIVED -> CountedRows.of(sql -> received(sql, scope));
          default -> null;
        });
  }

  /**
   * With the last amendment until then; an agreement of no day is of the first of its operation.
   */
  private static SqlText granted(SqlText sql, CountedScope scope) {
    sql.add("select 'agreement', a.key, a.key, o.name || ', ' || f.name, coalesce(a.signed_on, ")
        .add(CountedScope.firstDay("o.starts"))
        .add("), coalesce((select s.amount from steering.agreement_step s")
        .add(" where s.agreement_id = a.id and s.kind = 'AMENDMENT' and s.due_on <= ")
        .value(Date.valueOf(scope.to()))
        .add(" order by s.due_on desc, s.id desc limit 1), a.granted) / 100.0")
        .add(OPERATION + "a.signed_on is null, " + CountedRows.noted("agreement", "a.key"))
        .add(" from steering.agreement a join steering.operation o on o.key = a.operation_key")
        .add(" join network.organisation f on f.key = a.funder_key where true");
    return within(sql, scope);
  }

  /** Where overheads are counted at a flat rate, each expense on staff brings its share of them. */
  private static SqlText paid(SqlText sql, CountedScope scope) {
    sql.add("select 'expense', e.key, e.key, e.label, e.paid_on,")
        .add(" case when e.category = 'STAFF' then e.amount * (100 + p.rate) / 10000.0")
        .add(" else e.amount / 100.0 end" + OPERATION + "false, ")
        .add(CountedRows.noted("expense", "e.key"))
        .add(" from steering.expense e join steering.operation o on o.key = e.operation_key")
        .add(" left join steering.funding_plan f on f.operation_key = o.key")
        .add(" cross join lateral (values (coalesce(f.overhead_rate, 0))) p(rate)")
        .add(" where e.paid_on is not null and (e.category <> 'OVERHEADS' or p.rate = 0)");
    return within(sql, scope);
  }

  /**
   * Overheads at the rate of the request, to the nearest cent, as they are asked for. An advance
   * declares nothing.
   */
  private static SqlText requested(
      SqlText sql, CountedScope scope, String day, String noted, UnaryOperator<SqlText> amount) {
    sql.add(REQUEST + day + ", (select coalesce(sum(s.amount), 0)")
        .add(" + round(coalesce(sum(s.amount) filter (where s.staff), 0)")
        .add(" * coalesce(q.overhead_rate, 0) / 100) from (select l.staff, ");
    amount
        .apply(sql)
        .add(" as amount from steering.payment_request_line l where l.request_id = q.id) s)")
        .add(" / 100.0" + OPERATION + "false, " + noted + REQUESTS)
        .add(" where q.advance is null and " + day + " is not null");
    return within(sql, scope);
  }

  /** A share until the fund ended its look at it, then what it retained: no share counts twice. */
  private static SqlText held(SqlText sql, CountedScope scope) {
    if (scope.knownOn() == null) {
      sql.add("case when q.checked_on is not null");
    } else {
      sql.add("case when " + CHECKED + " < ").value(scope.knownUntil());
    }
    return sql.add(" then l.retained else l.amount end");
  }

  private static SqlText received(SqlText sql, CountedScope scope) {
    sql.add(REQUEST + "q.paid_on, q.paid / 100.0" + OPERATION + "false, " + NOTED + REQUESTS)
        .add(" where q.paid is not null");
    within(sql, scope)
        .add(" union all select 'agreement', a.key, cast(s.id as text), s.label, s.done_on,")
        .add(" coalesce(s.received, s.amount) / 100.0" + OPERATION + "false, ")
        .add(CountedRows.noted("agreement", "a.key"))
        .add(" from steering.agreement_step s join steering.agreement a on a.id = s.agreement_id")
        .add(" join steering.operation o on o.key = a.operation_key")
        .add(" where s.kind = 'INSTALMENT' and s.done_on is not null");
    return within(sql, scope);
  }

  /** Of an operation, or of those that the organisations lead. */
  private static SqlText within(SqlText sql, CountedScope scope) {
    return scope.within(sql, "o.key", "o.lead_key");
  }
}
