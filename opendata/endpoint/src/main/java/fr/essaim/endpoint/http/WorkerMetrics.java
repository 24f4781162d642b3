package fr.essaim.endpoint.http;

import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.store.Store;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * {@code /metrics}: to which ends queries came, how long they took, and how the process is; for
 * programs of this machine. What took long or met a limit has a line in the log as well, without
 * what was asked.
 */
final class WorkerMetrics implements Resource {

  private static final System.Logger LOG = System.getLogger(WorkerMetrics.class.getName());

  private static final String METHODS = "GET, HEAD";

  private static final Duration LONG = Duration.ofSeconds(1);

  private static final double[] SECONDS = {0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

  /** To which end a request came. */
  enum Outcome {
    ANSWERED,
    /** It asked what may not be asked. */
    REFUSED,
    /** It met a limit of time, memory, size or use. */
    LIMITED,
    /** There was no turn for it, or the worker was not ready. */
    BUSY,
    FAILED,
    /** The client or the worker went away in the middle. */
    BROKEN;

    static Outcome of(Problem problem) {
      if (problem.rule() instanceof Condition condition) {
        return switch (condition) {
          case ROWS, BYTES, GRAPH_SIZE, BUDGET, TIMEOUT, MEMORY, SENDING -> LIMITED;
          case BUSY, STARTING -> BUSY;
          case INTERNAL -> FAILED;
          default -> REFUSED;
        };
      }
      return REFUSED;
    }

    /** What broke after an answer was thought to be on its way. */
    private Outcome unless(Throwable failure) {
      return failure == null || this != ANSWERED ? this : BROKEN;
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final ExpositionFormats formats = ExpositionFormats.init();
  private final Histogram durations =
      Histogram.builder()
          .name("essaim_endpoint_query_duration_seconds")
          .help("Durations of queries and readings of graphs, waiting included, by their end.")
          .labelNames("outcome")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);

  WorkerMetrics(Store store, Progress progress) {
    for (Outcome outcome : Outcome.values()) {
      durations.initLabelValues(outcome.label());
    }
    gauge(
        "essaim_endpoint_position",
        "Position of the log that this worker has reached.",
        () -> store.revision().position());
    gauge("essaim_endpoint_up", "Whether this worker is ready.", () -> progress.isReady() ? 1 : 0);
    JvmMemoryMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
    ProcessMetrics.builder().register(registry);
  }

  private interface Value {
    double now();
  }

  private void gauge(String name, String help, Value value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> gauge.call(value.now()))
        .register(registry);
  }

  /** Counts what is asked here once it is over. */
  Resource counting(Resource resource) {
    return exchange -> {
      long start = System.nanoTime();
      Request.addCompletionListener(
          exchange.request(),
          failure ->
              ended(
                  exchange,
                  exchange.outcome().unless(failure),
                  Duration.ofNanos(System.nanoTime() - start)));
      resource.handle(exchange);
    };
  }

  private void ended(Exchange exchange, Outcome outcome, Duration took) {
    durations.labelValues(outcome.label()).observe(took.toNanos() / 1e9);
    if (outcome == Outcome.LIMITED || took.compareTo(LONG) >= 0) {
      exchange.work(
          () ->
              LOG.log(
                  System.Logger.Level.INFO,
                  "Query " + outcome.label() + " after " + took.toMillis() + " ms"));
    }
  }

  @Override
  public void handle(Exchange exchange) {
    if (exchange.client().isPresent()) {
      throw Problem.of(Condition.ADDRESS).raise();
    }
    if (!exchange.isReading()) {
      throw Problem.methodNotAllowed(METHODS).raise();
    }
    ExpositionFormatWriter writer = formats.findWriter(exchange.header(HttpHeader.ACCEPT));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, registry.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    exchange.set("Cache-Control", "no-store");
    exchange.set("Content-Type", writer.getContentType());
    exchange.send(text.toByteArray());
  }
}
