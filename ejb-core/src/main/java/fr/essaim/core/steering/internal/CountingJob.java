package fr.essaim.core.steering.internal;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Counts every figure anew, of this year and of the one before, that late notes may still change.
 */
@ApplicationScoped
public class CountingJob implements Job {

  @Inject private JpaIndicators indicators;
  @Inject private Observer observer;
  @Inject private OwnTransaction transaction;
  @Inject private Modules modules;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "indicator-counting";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public int run() {
    if (!modules.isOn(Module.STEERING)) {
      return 0;
    }
    int year = LocalDate.now(clock).getYear();
    int counted = 0;
    for (String key : transaction.of(indicators::countedKeys)) {
      for (int each = year - 1; each <= year; each++) {
        int asked = each;
        boolean kept = transaction.of(() -> observer.count(indicators.toChange(key), asked));
        counted += kept ? 1 : 0;
      }
    }
    return counted;
  }
}
