package fr.essaim.web.operation;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How the pool of connections stands: used, free, and requests that wait for one. The server keeps
 * this to itself unless its whole monitoring runs, so its pool is asked by name; on another server,
 * or another version that has it otherwise, these metrics are missing and nothing else.
 */
final class PoolMetrics implements MultiCollector {

  private static final Logger LOG = Logger.getLogger(PoolMetrics.class.getName());

  private static final String RUNTIME = "com.sun.enterprise.connectors.ConnectorRuntime";
  private static final String OURS = "jdbc/essaim";

  private boolean isKnown = true;

  @Override
  public MetricSnapshots collect() {
    if (!isKnown) {
      return new MetricSnapshots();
    }
    try {
      return pool().map(PoolMetrics::told).orElseGet(MetricSnapshots::new);
    } catch (ReflectiveOperationException | RuntimeException otherServer) {
      isKnown = false;
      LOG.log(Level.INFO, "This server does not tell how its pool stands: {0}", otherServer + "");
      return new MetricSnapshots();
    }
  }

  private static Optional<Object> pool() throws ReflectiveOperationException {
    Class<?> runtime =
        Class.forName(RUNTIME, false, Thread.currentThread().getContextClassLoader());
    Object manager = call(runtime.getMethod("getRuntime").invoke(null), "getPoolManager");
    Field table = manager.getClass().getDeclaredField("poolTable");
    table.setAccessible(true);
    Collection<?> pools = ((Map<?, ?>) table.get(manager)).values();
    for (Object pool : pools) {
      if (call(pool, "getPoolInfo").toString().contains(OURS)) {
        return Optional.of(pool);
      }
    }
    return Optional.empty();
  }

  private static MetricSnapshots told(Object pool) {
    try {
      Object status = call(pool, "getPoolStatus");
      return MetricSnapshots.of(
          GaugeSnapshot.builder()
              .name("essaim_pool_connections")
              .help("Connections of the pool to the database, by what they do.")
              .dataPoint(point(call(status, "getNumConnUsed"), "used"))
              .dataPoint(point(call(status, "getNumConnFree"), "free"))
              .build(),
          Gauges.of(
              "essaim_pool_waiting",
              "Requests that wait for a connection of the pool.",
              (Number) call(call(pool, "getPoolWaitQueue"), "getQueueLength")),
          Gauges.of(
              "essaim_pool_max_connections",
              "How many connections the pool may have.",
              (Number) call(pool, "getMaxPoolSize")));
    } catch (ReflectiveOperationException otherVersion) {
      throw new IllegalStateException(otherVersion);
    }
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }

  private static GaugeDataPointSnapshot point(Object value, String state) {
    return GaugeDataPointSnapshot.builder()
        .value(((Number) value).doubleValue())
        .labels(Labels.of("state", state))
        .build();
  }
}
