package fr.essaim.core.steering;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts from the records of those who keep them. */
@ApplicationScoped
public class Measures {

  private static final int PAGE = 50;

  @Inject @Any private Instance<MeasureCounter> counters;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Empty where nobody keeps it, as while a module is off. */
  public Optional<Count> count(Measure measure, CountedScope scope) {
    return rows(measure, scope).map(rows -> count(measure, rows, scope));
  }

  /** How much it is of each month in which there is any; empty where nobody keeps it. */
  Optional<SortedMap<YearMonth, BigDecimal>> months(Measure measure, CountedScope scope) {
    return sums("to_char(r.day, 'YYYY-MM')", measure, scope, sql -> sql).map(Measures::byMonth);
  }

  /** The same of the money of some operations alone. */
  SortedMap<YearMonth, BigDecimal> months(
      Measure measure, CountedScope scope, Set<String> operationKeys) {
    return byMonth(
        sums("to_char(r.day, 'YYYY-MM')", measure, scope, sql -> only(sql, operationKeys))
            .orElseThrow());
  }

  /** How much money it is of each operation that has any. */
  Map<String, BigDecimal> byOperation(Measure measure, CountedScope scope) {
    return sums("r.part", measure, scope, sql -> sql).orElseThrow();
  }

  /**
   * The records behind a count, the latest first.
   *
   * @param total how many there are
   * @param page the first is 1
   */
  ResultPage<CountedRecord> records(Measure measure, CountedScope scope, long total, int page) {
    List<CountedRecord> records =
        rows(measure, scope).map(rows -> records(rows, scope, page)).orElse(List.of());
    return new ResultPage<>(records, total, page, PAGE);
  }

  private Optional<CountedRows> rows(Measure measure, CountedScope scope) {
    for (MeasureCounter counter : counters) {
      Optional<CountedRows> rows = counter.rows(measure, scope);
      if (rows.isPresent()) {
        return rows;
      }
    }
    return Optional.empty();
  }

  private Count count(Measure measure, CountedRows rows, CountedScope scope) {
    SqlText sql =
        new SqlText()
            .add("select r.part, coalesce(sum(r.amount), 0), count(distinct r.id),")
            .add(" count(distinct r.id) filter (where r.missing), count(distinct r.reached),")
            .add(" grouping(r.part)");
    List<Object[]> found =
        SqlText.rows(
            from(sql, rows, scope)
                .add(" group by grouping sets ((r.part), ())")
                .query(entityManager));
    Map<Cell, Long> parts = new HashMap<>();
    rows.parts().forEach(name -> parts.put(Cell.of(rows.breakdown(), name), 0L));
    Count count = null;
    for (Object[] row : found) {
      if (((Number) row[5]).intValue() == 1) {
        BigDecimal value =
            measure.isOfReached() ? BigDecimal.valueOf(number(row[4])) : rounded(row[1]);
        count = new Count(value, number(row[2]), number(row[3]), Map.of());
      } else if (rows.breakdown() != null) {
        parts.put(Cell.of(rows.breakdown(), (String) row[0]), number(row[1]));
      }
    }
    return new Count(count.value(), count.records(), count.missing(), parts);
  }

  private Optional<Map<String, BigDecimal>> sums(
      String by, Measure measure, CountedScope scope, UnaryOperator<SqlText> narrowed) {
    return rows(measure, scope)
        .map(
            rows -> {
              SqlText sql = new SqlText().add("select " + by + ", sum(r.amount)");
              Map<String, BigDecimal> sums = new HashMap<>();
              SqlText.rows(
                      narrowed
                          .apply(from(sql, rows, scope))
                          .add(" group by 1")
                          .query(entityManager))
                  .forEach(row -> sums.put((String) row[0], rounded(row[1])));
              return sums;
            });
  }

  private List<CountedRecord> records(CountedRows rows, CountedScope scope, int page) {
    SqlText sql =
        from(
                new SqlText()
                    .add("select r.type, r.key, r.label, cast(max(r.day) as text), sum(r.amount)"),
                rows,
                scope)
            .add(" group by r.type, r.key, r.id, r.label order by max(r.day) desc, r.key, r.id")
            .add(" limit " + PAGE + " offset ")
            .value((page - 1) * PAGE);
    return SqlText.rows(sql.query(entityManager)).stream()
        .map(
            row ->
                new CountedRecord(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    LocalDate.parse((String) row[3]),
                    rounded(row[4])))
        .toList();
  }

  private static SqlText from(SqlText sql, CountedRows rows, CountedScope scope) {
    rows.relation().apply(sql.add(" from (")).add(") r" + CountedRows.COLUMNS + " where ");
    if (!rows.standing()) {
      sql.add("r.day >= ").value(Date.valueOf(scope.from())).add(" and ");
    }
    scope.until(sql, "r.day");
    if (scope.knownOn() != null) {
      sql.add(" and r.noted_at < ").value(scope.knownUntil());
    }
    return sql;
  }

  private static SqlText only(SqlText sql, Set<String> operationKeys) {
    return sql.add(" and ").only("r.part", operationKeys);
  }

  private static SortedMap<YearMonth, BigDecimal> byMonth(Map<String, BigDecimal> sums) {
    SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
    sums.forEach((month, sum) -> months.put(YearMonth.parse(month), sum));
    return months;
  }

  private static BigDecimal rounded(Object column) {
    BigDecimal rounded =
        new BigDecimal(column.toString()).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
