package fr.essaim.web.operation;

import fr.essaim.web.shell.Answer;
import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

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

  public void ended(HttpServletRequest request, Answer answer) {
    double seconds = answer.nanos() / NANOS;
    RouteGroup group = RouteGroup.of(request);
    statuses.count(answer.status());
    durations.labelValues(group.label()).observe(seconds);
    log.write(request, answer.status(), answer.octets(), group, seconds);
  }

  Histogram durations() {
    return durations;
  }
}
