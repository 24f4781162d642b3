package fr.essaim.web.operation;

import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.jobs.JobState;
import fr.essaim.core.jobs.JobView;
import fr.essaim.core.mail.EmailQueue;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.PublicationQueue;
import fr.essaim.core.publication.ServedGeneration;
import fr.essaim.core.shared.DatabaseAway;
import fr.essaim.web.data.EndpointWorkers;
import fr.essaim.web.data.WorkerHealth;
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
  @Inject private EmailQueue mail;
  @Inject private JobBoard jobs;
  @Inject private Clock clock;
  @Inject @Readiness private DatabaseCheck database;
  @Inject private EndpointWorkers workers;

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
    MailStatus emails = mail.status();
    add(found, "essaim_mail_waiting", "E-mails that wait.", emails.waiting());
    add(
        found,
        "essaim_mail_trouble",
        "E-mails that an administrator must decide on.",
        emails.trouble());
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
    List<WorkerHealth> health = workers.health();
    addAll(
        found,
        "essaim_endpoint_ready",
        "Whether an endpoint worker answers queries.",
        health.stream().map(worker -> point(worker.ready() ? 1 : 0, labels(worker))).toList());
    position.ifPresent(
        last ->
            addAll(
                found,
                "essaim_endpoint_behind_positions",
                "Positions of the log that an endpoint worker has not.",
                health.stream()
                    .filter(WorkerHealth::ready)
                    .map(worker -> point(Math.max(0, last - worker.position()), labels(worker)))
                    .toList()));
  }

  /** A worker is known by its port, which it keeps from process to process. */
  private static Labels labels(WorkerHealth worker) {
    return Labels.of("worker", Integer.toString(worker.address().getPort()));
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
