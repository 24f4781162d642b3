package fr.essaim.web.operation;

import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Takes note of each answer once it is given: its status, how long it took, and its line. */
@ApplicationScoped
public class RequestWatch {

  private static final double[] SECONDS = {0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};
  private static final double NANOS = 1e9;

  @Inject private StatusTally statuses;
  @Inject private AccessLog log;

  private final Histogram durations =
      Histogram.builder()
          .name("essaim_http_request_duration_seconds")
          .help("Durations of answers to all requests, by the kind of address.")
          .labelNames("route")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .build();

  public RequestWatch() {
    for (RouteGroup group : RouteGroup.values()) {
      durations.initLabelValues(group.label());
    }
  }

  /**
   * @param broken whether it ended by a fault that nobody made an answer of
   * @param nanos how long it took
   */
  public void ended(
      HttpServletRequest request, HttpServletResponse response, boolean broken, long nanos) {
    int status = broken ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus();
    RouteGroup group = RouteGroup.of(request);
    statuses.count(status);
    durations.labelValues(group.label()).observe(nanos / NANOS);
    log.write(request, status, response.getHeader("Content-Length"), group, nanos);
  }

  Histogram durations() {
    return durations;
  }
}
