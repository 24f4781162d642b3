package fr.essaim.core.steering.internal;

import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.CategoryMoney;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.MoneyAlert;
import fr.essaim.core.steering.OperationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what is due soon, near a ceiling, or ends with something to justify. */
@ApplicationScoped
public class AlertReader {

  /** How many days before one is told. */
  private static final int DAYS_BEFORE_DUE = 30;

  private static final int DAYS_BEFORE_END = 90;

  private static final int MOST = 100;

  /** What expenses cost by category, with overheads where they are counted at a flat rate. */
  private static final String SPENT =
      """
       from (select e.operation_key, e.category, e.paid_on is not null as paid, sum(e.amount) as amount
          from steering.expense e
          left join steering.funding_plan p on p.operation_key = e.operation_key
          where e.category <> 'OVERHEADS' or coalesce(p.overhead_rate, 0) = 0
          group by 1, 2, 3
        union all
        select e.operation_key, 'OVERHEADS', e.paid_on is not null,
            round(sum(e.amount) * p.overhead_rate / 100)
          from steering.expense e
          join steering.funding_plan p on p.operation_key = e.operation_key
          where e.category = 'STAFF' and p.overhead_rate > 0
          group by 1, 3, p.overhead_rate) s
      """;

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** In the open operations of a scope. */
  public List<MoneyAlert> all(OperationScope scope) {
    LocalDate today = LocalDate.now(clock);
    List<MoneyAlert> alerts = new ArrayList<>(due(scope, today));
    alerts.addAll(near(scope));
    alerts.addAll(ending(scope, today));
    return alerts;
  }

  private List<MoneyAlert> due(OperationScope scope, LocalDate today) {
    SqlText sql =
        new SqlText()
            .add("select s.kind, o.key, o.name, a.key as agreement, s.label,")
            .add(" cast(s.due_on as text), s.amount from steering.agreement_step s")
            .add(" join steering.agreement a on a.id = s.agreement_id")
            .add(" join steering.operation o on o.key = a.operation_key")
            .add(" where s.kind in ('INSTALMENT', 'DOCUMENT') and s.done_on is null")
            .add(" and s.due_on <= ")
            .value(today.plusDays(DAYS_BEFORE_DUE));
    return rows(open(sql, scope).add(" order by s.due_on limit " + MOST)).stream()
        .map(
            row ->
                new MoneyAlert(
                    MoneyAlert.Kind.valueOf((String) row[0]),
                    operation(row),
                    (String) row[3],
                    (String) row[4],
                    null,
                    LocalDate.parse((String) row[5]),
                    number(row[6])))
        .toList();
  }

  /** The nearest to what bounds it first. */
  private List<MoneyAlert> near(OperationScope scope) {
    SqlText sql =
        new SqlText()
            .add("select l.category, o.key, o.name, min(l.amount) - e.engaged as left_over,")
            .add(" (array_agg(l.kind order by l.amount, l.kind desc))[1]")
            .add(" from steering.plan_line l join steering.funding_plan f on f.id = l.plan_id")
            .add(" join steering.operation o on o.key = f.operation_key")
            .add(" join (select operation_key, category, sum(amount) as engaged" + SPENT)
            .add(" group by operation_key, category) e")
            .add(" on e.operation_key = o.key and e.category = l.category")
            .add(" where l.kind in ('CATEGORY', 'CEILING') and e.engaged * 100 >= l.amount * ")
            .value(CategoryMoney.WARNED_FROM);
    open(sql, scope)
        .add(" group by l.category, o.key, o.name, e.engaged order by left_over limit " + MOST);
    return rows(sql).stream()
        .map(
            row ->
                new MoneyAlert(
                    MoneyAlert.Kind.valueOf((String) row[4]),
                    operation(row),
                    (String) row[1],
                    null,
                    ExpenseCategory.valueOf((String) row[0]),
                    null,
                    number(row[3])))
        .toList();
  }

  /** Where nobody noted an expense, the money is not kept here: there is nothing to tell. */
  private List<MoneyAlert> ending(OperationScope scope, LocalDate today) {
    SqlText sql =
        new SqlText()
            .add("select o.ends, o.key, o.name, l.total - e.paid as left_over")
            .add(" from steering.operation o")
            .add(" join steering.funding_plan f on f.operation_key = o.key")
            .add(" join (select plan_id, sum(amount) as total from steering.plan_line")
            .add(" where kind = 'FUNDER' group by plan_id) l on l.plan_id = f.id")
            .add(" join (select operation_key,")
            .add(" coalesce(sum(amount) filter (where paid), 0) as paid" + SPENT)
            .add(" group by operation_key) e on e.operation_key = o.key")
            .add(" where l.total > e.paid and length(o.ends) = 10 and o.ends <= ")
            .value(today.plusDays(DAYS_BEFORE_END).toString());
    return rows(open(sql, scope).add(" order by o.ends limit " + MOST)).stream()
        .map(
            row ->
                new MoneyAlert(
                    MoneyAlert.Kind.END,
                    operation(row),
                    (String) row[1],
                    null,
                    null,
                    LocalDate.parse((String) row[0]),
                    number(row[3])))
        .toList();
  }

  private List<Object[]> rows(SqlText sql) {
    return SqlText.rows(sql.query(entityManager));
  }

  private static SqlText open(SqlText sql, OperationScope scope) {
    return scope.within(sql.add(" and o.closed_on is null and "), "o.key");
  }

  private static OperationRef operation(Object[] row) {
    return new OperationRef((String) row[1], (String) row[2], true);
  }

  private static Long number(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }
}
