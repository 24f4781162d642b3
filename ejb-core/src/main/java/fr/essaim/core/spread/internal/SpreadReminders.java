package fr.essaim.core.spread.internal;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * Reminds once of each transfer that stalls, and once a quarter of what is in use and nobody tells
 * of. What is over or was imported is left alone.
 */
@ApplicationScoped
public class SpreadReminders implements Job {

  private static final String STALL = "STALL";
  private static final String EVIDENCE = "EVIDENCE";

  private static final String STALLED =
      "select * from (select t.key, cast(greatest(t.agreed_on, coalesce((select max(s.date)"
          + " from spread.session s where s.transfer_id = t.id and s.date <= ?1), t.agreed_on))"
          + " as text) as quiet_since from spread.transfer t where "
          + TransferSearch.GOES_ON
          + ") q"
          + " where cast(q.quiet_since as date) <= ?2 order by q.key";

  private static final String UNTOLD =
      "select i.key from spread.installation i where i.source is null"
          + " and i.state in ('IN_USE', 'ADAPTED') and coalesce((select max(e.date)"
          + " from spread.evidence e where e.installation_id = i.id), cast(i.created_at as date))"
          + " < ?1 order by i.key";

  @Inject private SpreadRows rows;
  @Inject private SpreadNotifier notifier;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public String name() {
    return "spread-reminders";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(7);
  }

  @Override
  public int run() {
    LocalDate today = LocalDate.now(clock);
    return remindOfStalls(today) + remindOfUse(today);
  }

  private int remindOfStalls(LocalDate today) {
    int told = 0;
    for (Object[] row : transaction.of(() -> stalled(today))) {
      String key = (String) row[0];
      LocalDate since = LocalDate.parse((String) row[1]);
      int days = (int) (today.toEpochDay() - since.toEpochDay());
      told +=
          once(STALL, key, since.toString(), () -> notifier.tellStalled(rows.transfer(key), days));
    }
    return told;
  }

  private List<Object[]> stalled(LocalDate today) {
    return SqlText.rows(
        SqlText.of(
                STALLED,
                Date.valueOf(today),
                Date.valueOf(today.minusDays(TransferSearch.PATIENCE)))
            .query(entityManager));
  }

  private int remindOfUse(LocalDate today) {
    Date before = Date.valueOf(today.minusDays(InstallationSearch.QUARTER));
    List<?> untold =
        transaction.of(() -> SqlText.of(UNTOLD, before).query(entityManager).getResultList());
    String quarter = today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
    int told = 0;
    for (Object each : untold) {
      String key = (String) each;
      told += once(EVIDENCE, key, quarter, () -> notifier.remind(rows.installation(key)));
    }
    return told;
  }

  /** Reminds, in one transaction with the note that it was done, unless it was. */
  private int once(String kind, String key, String occasion, Runnable tell) {
    return transaction.of(
        () -> {
          int noted =
              SqlText.of(
                      "insert into spread.reminder (kind, thing_key, occasion, told_at)"
                          + " values (?1, ?2, ?3, ?4) on conflict do nothing",
                      kind,
                      key,
                      occasion,
                      clock.instant())
                  .update(entityManager);
          if (noted > 0) {
            tell.run();
          }
          return noted;
        });
  }
}
