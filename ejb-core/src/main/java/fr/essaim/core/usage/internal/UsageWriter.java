package fr.essaim.core.usage.internal;

import fr.essaim.core.usage.UsageCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Adds what was counted to the database. While that is away the counts wait in memory; when an
 * answer of the database is lost on its way, what it had written is written twice, which is the
 * lesser evil of a statistic.
 */
@ApplicationScoped
public class UsageWriter implements Runnable {

  private static final Logger LOG = Logger.getLogger(UsageWriter.class.getName());

  private Tally tally;
  private UsageRows rows;
  private boolean away;

  protected UsageWriter() {}

  @Inject
  UsageWriter(Tally tally, UsageRows rows) {
    this.tally = tally;
    this.rows = rows;
  }

  @Override
  public void run() {
    writeTo(rows);
  }

  /** Writes by another way than usual. */
  synchronized void writeTo(UsageRows table) {
    try {
      List<UsageCount> counts = tally.unwritten();
      if (!counts.isEmpty()) {
        table.add(counts);
        tally.written(counts);
      }
      away = false;
    } catch (RuntimeException failure) {
      LOG.log(
          away ? Level.FINE : Level.WARNING,
          "Counts of use wait, for their database does not answer",
          failure);
      away = true;
    }
  }
}
