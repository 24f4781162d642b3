package fr.essaim.web.operation;

import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.jobs.JobState;
import fr.essaim.core.jobs.JobView;
import fr.essaim.core.mail.MailRoom;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.PublicationQueue;
import fr.essaim.core.publication.ServedGeneration;
import fr.essaim.core.shared.DatabaseAway;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/**
 * How publication, endpoint, mail and jobs stand, asked when somebody looks. While the database is
 * away only what is known without it is told.
 */
@ApplicationScoped
public class InstanceMetrics implements MultiCollector {

  /** A job that is later than this waits for something. */
  private static final Duration USUAL_DELAY = Duration.ofMinutes(1);

  private static final double MILLIS = 1000;

  @Inject private DocumentLog log;
  @Inject private PublicationQueue queue;
  @Inject private MailRoom mail;
  @Inject private JobBoard jobs;
  @Inject private Clock clock;
  @Inject @Readiness private DatabaseCheck database;
  @Inject @Readiness private EndpointCheck endpoint;

  /** Provided by the publisher, which this module knows only when it runs. */
  @Inject private Instance<ServedGeneration> generation;

  @Override
  public MetricSnapshots collect() {
    MetricSnapshots.Builder found = MetricSnapshots.builder();
    Optional<Long> position = Optional.empty();
    boolean up = isUp(database);
    if (up) {
      try {
        position = Optional.of(log.lastPosition());
        addOfDatabase(found);
      } catch (RuntimeException failure) {
        if (!DatabaseAway.isCauseOf(failure)) {
          throw failure;
        }
        up = false;
      }
    }
    add(found, "essaim_database_up", "Whether the database answers.", up ? 1 : 0);
    position.ifPresent(
        last -> add(found, "essaim_log_position", "Last position of the log of documents.", last));
    addGeneration(found, position);
    addEndpoint(found, position);
    return found.build();
  }

  private void addOfDatabase(MetricSnapshots.Builder found) {
    add(
        found,
        "essaim_outbox_changes",
        "Changes that wait to be published.",
        queue.waiting().changes());
    add(
        found,
        "essaim_parked_changes",
        "Changes that could not be published.",
        queue.parked().size());
    MailStatus letters = mail.status();
    add(found, "essaim_mail_waiting", "Letters that wait.", letters.waiting());
    add(
        found,
        "essaim_mail_trouble",
        "Letters that an administrator must decide on.",
        letters.trouble());
    List<JobView> all = jobs.list();
    add(
        found,
        "essaim_jobs_failed",
        "Jobs of which the last run failed.",
        all.stream().filter(job -> job.state() == JobState.FAILED).count());
    Instant late = clock.instant().minus(USUAL_DELAY);
    add(
        found,
        "essaim_jobs_late",
        "Jobs that should have begun a minute ago.",
        all.stream()
            .filter(job -> job.state() != JobState.RUNNING && job.nextAt().isBefore(late))
            .count());
  }

  private void addGeneration(MetricSnapshots.Builder found, Optional<Long> position) {
    if (!generation.isResolvable()) {
      return;
    }
    Optional<ServedGeneration.Made> served = generation.get().made();
    if (served.isEmpty()) {
      return;
    }
    ServedGeneration.Made made = served.get();
    add(
        found,
        "essaim_generation_age_seconds",
        "Age of the generation of catalogue and dumps that is served.",
        Duration.between(made.at(), clock.instant()).toMillis() / MILLIS);
    position.ifPresent(
        last ->
            add(
                found,
                "essaim_generation_behind_positions",
                "Positions of the log that the generation has not.",
                last - made.position()));
  }

  private void addEndpoint(MetricSnapshots.Builder found, Optional<Long> position) {
    List<Worker> workers = workers();
    addAll(
        found,
        "essaim_endpoint_ready",
        "Whether an endpoint worker answers queries.",
        workers.stream().map(worker -> point(worker.ready() ? 1 : 0, worker.labels())).toList());
    position.ifPresent(
        last ->
            addAll(
                found,
                "essaim_endpoint_behind_positions",
                "Positions of the log that an endpoint worker has not.",
                workers.stream()
                    .filter(worker -> worker.position() != null)
                    .map(worker -> point(Math.max(0, last - worker.position()), worker.labels()))
                    .toList()));
  }

  /** There is one worker as long as the settings name one address. */
  private List<Worker> workers() {
    Map<String, Object> said = endpoint.call().getData().orElse(Map.of());
    return List.of(
        new Worker("1", State.of(true).equals(said.get(State.KEY)), (Long) said.get("position")));
  }

  /**
   * @param position up to where it has the log; null when it does not say
   */
  private record Worker(String name, boolean ready, Long position) {

    Labels labels() {
      return Labels.of("worker", name);
    }
  }

  private static boolean isUp(HealthCheck check) {
    return check
        .call()
        .getData()
        .filter(data -> State.of(true).equals(data.get(State.KEY)))
        .isPresent();
  }

  private static void add(MetricSnapshots.Builder found, String name, String help, Number value) {
    addAll(found, name, help, List.of(point(value, Labels.EMPTY)));
  }

  private static void addAll(
      MetricSnapshots.Builder found,
      String name,
      String help,
      List<GaugeDataPointSnapshot> points) {
    found.metricSnapshot(new GaugeSnapshot(new MetricMetadata(name, help), points));
  }

  private static GaugeDataPointSnapshot point(Number value, Labels labels) {
    return GaugeDataPointSnapshot.builder().value(value.doubleValue()).labels(labels).build();
  }
}
