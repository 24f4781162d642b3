package fr.essaim.web.operation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says in the log when a part is gone, and when it is back and after how long: once each, whoever
 * asks for health meanwhile and however often. What was never there is not gone.
 */
@ApplicationScoped
public class RecoveryWatch {

  private static final Logger LOG = Logger.getLogger(RecoveryWatch.class.getName());

  private static final Duration ROUND = Duration.ofSeconds(2);

  private static final String WORKER = "worker:";

  @Inject @Readiness private DatabaseCheck database;
  @Inject @Readiness private EndpointCheck endpoint;
  @Inject @Readiness private PublicationLagCheck publication;
  @Inject private Clock clock;
  @Resource private ManagedScheduledExecutorService scheduler;

  private final Map<String, Part> parts = new HashMap<>();
  private ScheduledFuture<?> rounds;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    rounds =
        scheduler.scheduleWithFixedDelay(
            this::look, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(true);
  }

  /** A round that fails is no end of the rounds. */
  private void look() {
    try {
      HealthCheckResponse ofDatabase = database.call();
      boolean room = !Boolean.FALSE.equals(data(ofDatabase).get("room"));
      boolean answers = ReadinessServlet.isWell(ofDatabase) || !room;
      see("disk", room, "There is no room on the disk", "There is room on the disk again");
      see("database", answers, "The database does not answer", "The database answers again");
      data(endpoint.call())
          .forEach(
              (name, state) -> {
                if (name.startsWith(WORKER)) {
                  String worker = "The endpoint worker at port " + name.substring(WORKER.length());
                  see(
                      name,
                      State.of(true).equals(state),
                      worker + " does not answer",
                      worker + " answers again");
                }
              });
      if (answers) {
        see(
            "publication",
            ReadinessServlet.isWell(publication.call()),
            "Publication is behind",
            "Publication is up to date again");
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "How the parts are could not be seen", failure);
    }
  }

  private static Map<String, Object> data(HealthCheckResponse response) {
    return response.getData().orElse(Map.of());
  }

  private void see(String name, boolean isWell, String gone, String back) {
    parts
        .computeIfAbsent(name, first -> new Part())
        .see(isWell, clock.instant(), gone, back)
        .ifPresent(line -> LOG.log(isWell ? Level.INFO : Level.WARNING, line));
  }

  /** What is known of a part. */
  static final class Part {

    private boolean wasWell;
    private Instant goneAt;

    /** What there is to say of it now; mostly nothing. */
    Optional<String> see(boolean isWell, Instant now, String gone, String back) {
      if (!isWell) {
        boolean isNew = wasWell && goneAt == null;
        goneAt = isNew ? now : goneAt;
        return isNew ? Optional.of(gone + ".") : Optional.empty();
      }
      wasWell = true;
      if (goneAt == null) {
        return Optional.empty();
      }
      long seconds = Math.max(1, Duration.between(goneAt, now).toSeconds());
      goneAt = null;
      return Optional.of("%s after %d s.".formatted(back, seconds));
    }
  }
}
