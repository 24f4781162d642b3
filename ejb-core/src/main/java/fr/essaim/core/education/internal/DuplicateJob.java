package fr.essaim.core.education.internal;

import fr.essaim.core.jobs.Job;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks for places that are perhaps one. */
@ApplicationScoped
public class DuplicateJob implements Job {

  @Inject private DuplicateRows rows;
  @Inject private OwnTransaction transaction;

  @Override
  public String name() {
    return "place-duplicates";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public int run() {
    return transaction.of(rows::findAll);
  }
}
