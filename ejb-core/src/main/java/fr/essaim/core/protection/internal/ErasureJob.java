package fr.essaim.core.protection.internal;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Ends what erasures began: the ledger beside the database, the old rows of the log, and that
 * somebody looks at what was found.
 */
@ApplicationScoped
public class ErasureJob implements Job {

  @Inject private OwnTransaction transaction;
  @Inject private ErasureLedger ledger;
  @Inject private LogCleaning log;
  @Inject private PlaceReminder reminder;

  @Override
  public String name() {
    return "erasures";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int run() {
    return transaction.of(ledger::complete)
        + transaction.of(log::run)
        + transaction.of(reminder::run);
  }
}
