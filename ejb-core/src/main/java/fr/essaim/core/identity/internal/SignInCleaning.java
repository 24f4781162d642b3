package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.domain.OneTimeLinks;
import fr.essaim.core.jobs.Job;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets sessions that are over, attempts that are held against nobody, and links of long ago. */
@ApplicationScoped
public class SignInCleaning implements Job {

  /** So long does a link that is past its time still say so, rather than that it is unknown. */
  private static final Duration DEAD_LINKS = Duration.ofDays(30);

  @Inject private Sessions sessions;
  @Inject private SignInLimits limits;
  @Inject private OneTimeLinks links;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "sign-in-cleaning";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    int forgotten = limits.forget();
    forgotten += transaction.of(sessions::forget);
    forgotten += transaction.of(() -> links.forget(clock.instant().minus(DEAD_LINKS)));
    return forgotten;
  }
}
