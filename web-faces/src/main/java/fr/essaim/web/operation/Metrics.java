package fr.essaim.web.operation;

import fr.essaim.core.administration.InstanceService;
import fr.essaim.core.usage.UsageMeter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * What this node tells of itself to anyone who watches it. Every label is of a fixed list: nothing
 * that anybody sends can make a new one.
 */
@ApplicationScoped
public class Metrics {

  @Inject private UsageMeter usage;
  @Inject private StatusTally statuses;
  @Inject private InstanceMetrics instance;
  @Inject private RequestWatch requests;
  @Inject private DataDirectoryMetrics dataDirectory;
  @Inject private InstanceService essaim;

  private final PrometheusRegistry registry = new PrometheusRegistry();

  @PostConstruct
  void register() {
    registry.register(instance);
    registry.register(dataDirectory);
    registry.register(new PoolMetrics());
    registry.register(requests.durations());
    Info.builder()
        .name("essaim_build_info")
        .help("Versions of Essaim and of the Java that runs it.")
        .labelNames("version", "java")
        .register(registry)
        .setLabelValues(essaim.version(), Runtime.version().toString());
    CounterWithCallback.builder()
        .name("essaim_usage_answers_total")
        .help("Answers of the public part, by what was asked for.")
        .labelNames("surface", "dataset", "reader")
        .callback(
            counter ->
                usage
                    .sinceStart()
                    .forEach(
                        (use, answers) ->
                            counter.call(
                                answers.doubleValue(),
                                label(use.surface().name()),
                                label(use.dataset()),
                                label(use.reader().name()))))
        .register(registry);
    CounterWithCallback.builder()
        .name("essaim_http_answers_total")
        .help("Answers to all requests, by the class of their status.")
        .labelNames("status")
        .callback(
            counter -> {
              for (int first = StatusTally.FIRST; first <= StatusTally.LAST; first++) {
                counter.call((double) statuses.of(first), first + "xx");
              }
            })
        .register(registry);
    JvmMemoryMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
    ProcessMetrics.builder().register(registry);
  }

  MetricSnapshots scrape() {
    return registry.scrape();
  }

  private static String label(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
