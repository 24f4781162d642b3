package fr.essaim.core.protection.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.protection.Erasure;
import fr.essaim.core.protection.PurgeLine;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import fr.essaim.core.register.RetentionRule;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Removes what is past its time, by the rules of the register, and notes how much it was. */
@ApplicationScoped
public class Purge {

  private static final int MOST_SHOWN = 100;
  private static final int MOST_ACCOUNTS = 50;

  @Inject private Register register;
  @Inject private Clock clock;
  @Inject private OwnTransaction transaction;
  @Inject private Durations durations;
  @Inject private Columns columns;
  @Inject private Eraser eraser;
  @Inject private ErasureWork erasures;
  @Inject private Restriction restriction;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Purges everything that is due, each rule in a transaction of its own; gives how many rows. */
  public int run() {
    int rows = 0;
    for (RegisteredTable table : register.tables()) {
      for (RetentionRule rule : table.rules()) {
        rows += transaction.of(() -> noted(rule.name(), purge(table, rule)));
      }
    }
    rows += transaction.of(() -> noted("restricted", restriction.purge()));
    return rows + transaction.of(() -> noted("closed-accounts", eraseClosedAccounts()));
  }

  /** The last purges, newest first. */
  public List<PurgeLine> recent() {
    List<?> lines =
        entityManager
            .createNativeQuery("select at, rule, rows from protection.purge order by id desc")
            .setMaxResults(MOST_SHOWN)
            .getResultList();
    return lines.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new PurgeLine(
                    SqlText.instant(row[0]), row[1].toString(), ((Number) row[2]).longValue()))
        .toList();
  }

  private int purge(RegisteredTable table, RetentionRule rule) {
    String due = rule.since() + " < ?1";
    String sql;
    if (rule.emptied().isEmpty()) {
      sql = "delete from " + table.name() + " where " + due;
    } else {
      Map<String, Columns.Column> known = columns.of(table.name());
      sql =
          rule.emptied().stream()
              .map(name -> name + " = " + emptyOf(known.get(name)))
              .collect(Collectors.joining(", ", "update " + table.name() + " set ", ""));
      sql +=
          rule.emptied().stream()
              .map(name -> name + " <> ''")
              .collect(Collectors.joining(" or ", " where " + due + " and (", ")"));
    }
    return SqlText.of(sql, limit(rule.keeping())).update(entityManager);
  }

  private int eraseClosedAccounts() {
    List<?> due =
        SqlText.of(
                "select cast(id as text) from identity.account where closed_at < ?1 order by id",
                limit(RetentionPeriod.CLOSED_ACCOUNTS))
            .query(entityManager)
            .setMaxResults(MOST_ACCOUNTS)
            .getResultList();
    for (Object id : due) {
      UUID account = UUID.fromString(id.toString());
      Erasure erasure = new Erasure(account, clock.instant(), Erasure.Cause.CLOSED, "");
      eraser.find(account).ifPresent(person -> erasures.erase(person, erasure, Access.SYSTEM));
    }
    return due.size();
  }

  private int noted(String rule, int rows) {
    if (rows > 0) {
      SqlText.of(
              "insert into protection.purge (at, rule, rows) values (?1, ?2, ?3)",
              clock.instant(),
              rule,
              (long) rows)
          .update(entityManager);
    }
    return rows;
  }

  private OffsetDateTime limit(RetentionPeriod keeping) {
    return OffsetDateTime.now(clock).minus(Duration.ofDays(durations.of(keeping)));
  }

  private static String emptyOf(Columns.Column column) {
    return column.nullable() ? "null" : "''";
  }
}
