package fr.essaim.core.usage;

import fr.essaim.core.usage.internal.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Where anyone who answers says that they did. It costs next to nothing and never fails: counts
 * stay in memory, and reach the database within a minute, or when it is back.
 */
@ApplicationScoped
public class UsageMeter {

  @Inject private Tally tally;

  public void count(Use use) {
    tally.count(use);
  }

  /** What this node has answered since it started. */
  public Map<Use, Long> sinceStart() {
    return tally.sinceStart();
  }
}
