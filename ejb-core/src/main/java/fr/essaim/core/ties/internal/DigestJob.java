package fr.essaim.core.ties.internal;

import fr.essaim.core.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sends in the morning what happened to what people follow; at once where somebody asks for it. */
@ApplicationScoped
public class DigestJob implements Job {

  @Inject private Digests digests;

  @Override
  public String name() {
    return "digests";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(30);
  }

  @Override
  public int run() {
    return digests.send(false);
  }

  @Override
  public int runAsked() {
    return digests.send(true);
  }
}
