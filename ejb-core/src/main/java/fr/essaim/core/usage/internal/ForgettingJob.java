package fr.essaim.core.usage.internal;

import fr.essaim.core.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Deletes counts after five years: enough to compare a programme's years, and no more. */
@ApplicationScoped
public class ForgettingJob implements Job {

  private static final int YEARS = 5;

  @Inject private UsageRows rows;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "usage-forgetting";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public int run() {
    return rows.forgetBefore(LocalDate.now(clock).minusYears(YEARS));
  }
}
