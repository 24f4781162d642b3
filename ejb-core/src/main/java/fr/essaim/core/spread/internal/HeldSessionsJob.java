package fr.essaim.core.spread.internal;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.spread.domain.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Has the documents of transfers follow the calendar: a session that was noted for later counts
 * once its day has come, although nobody changes anything then.
 */
@ApplicationScoped
public class HeldSessionsJob implements Job {

  /** An instance that was down for some days catches up. */
  private static final int DAYS = 7;

  @Inject private SpreadRows rows;
  @Inject private Outbox outbox;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "held-sessions";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public int run() {
    return transaction.of(
        () -> {
          LocalDate today = LocalDate.now(clock);
          List<String> keys = rows.transfersMeeting(today.minusDays(DAYS), today);
          keys.forEach(key -> outbox.changed(Transfer.TYPE, key));
          return keys.size();
        });
  }
}
