package fr.essaim.core.identity;

import fr.essaim.core.identity.internal.SignInLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How often one address of the network may report a mistake; it needs no account for it. */
@ApplicationScoped
public class ReportLimit {

  @Inject private SignInLimits limits;

  /**
   * Counts one more report.
   *
   * @param client the address of the network that it comes from
   * @return how long to wait before it may come; nothing if it may come now
   */
  public Duration admit(String client) {
    return limits.admit(SignInLimits.Kind.REPORT, client);
  }
}
