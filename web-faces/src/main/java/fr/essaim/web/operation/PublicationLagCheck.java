package fr.essaim.web.operation;

import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.core.publication.PublicationQueue;
import fr.essaim.core.shared.DatabasePulse;
import fr.essaim.core.shared.InstanceClaim;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How many changes wait to be published, how long the oldest has, and how many are parked; and
 * whether nothing is published at all, because the documents have another base than the settings.
 * All this makes an instance degraded; it is unready only until its first data are published.
 */
@Readiness
@ApplicationScoped
public class PublicationLagCheck implements HealthCheck {

  /** Longer than this is worth somebody's look. */
  private static final Duration USUAL = Duration.ofSeconds(10);

  @Inject private DatabasePulse pulse;
  @Inject private PublicationQueue queue;
  @Inject private InstanceMemory memory;
  @Inject private FirstPublication publication;
  @Inject private Site site;
  @Inject private InstanceClaim claim;
  @Inject private Clock clock;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("publication-lag").up();
    if (!pulse.isFelt()) {
      return answer.withData(State.KEY, State.of(false)).build();
    }
    try {
      PublicationQueue.Waiting waiting = queue.waiting();
      Duration lag =
          waiting
              .oldest()
              .map(since -> Duration.between(since, clock.instant()))
              .orElse(Duration.ZERO);
      int parked = queue.parked().size();
      boolean otherBase = hasOtherBase();
      if (otherBase) {
        answer.withData("reason", "other-base");
      }
      boolean isCopy = claim.isCopy();
      if (isCopy) {
        answer.withData("reason", "copy");
      }
      boolean isBegun = publication.isDone();
      if (!isBegun) {
        answer.down().withData("reason", "first-data");
      }
      return answer
          .withData(
              State.KEY,
              State.of(isBegun && lag.compareTo(USUAL) < 0 && parked == 0 && !otherBase && !isCopy))
          .withData("waiting", waiting.changes())
          .withData("seconds", Math.max(0, lag.toSeconds()))
          .withData("parked", parked)
          .build();
    } catch (LogUnavailable databaseAway) {
      return answer.withData(State.KEY, State.of(false)).build();
    }
  }

  private boolean hasOtherBase() {
    String configured = site.getBaseUri().replaceFirst("/+$", "");
    return memory.baseUri().filter(base -> !base.equals(configured)).isPresent();
  }
}
