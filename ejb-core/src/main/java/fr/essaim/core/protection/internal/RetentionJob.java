package fr.essaim.core.protection.internal;

import fr.essaim.core.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Removes every hour what is past its time. */
@ApplicationScoped
public class RetentionJob implements Job {

  @Inject private Purge purge;

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    return purge.run();
  }
}
