package fr.essaim.web.operation;

import fr.essaim.web.data.EndpointWorkers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /metrics/endpoint-1}: what an endpoint worker tells of itself, whose own port nobody but
 * this machine reaches; for those who may read the metrics.
 */
@WebServlet(WorkerMetricsServlet.PATH)
public class WorkerMetricsServlet extends HttpServlet {

  static final String PATH = "/operation/worker-metrics";

  private static final long serialVersionUID = 1L;

  @Inject private transient MetricsReaders readers;
  @Inject private transient EndpointWorkers workers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> metrics =
        readers.mayRead(request)
            ? workers.metrics((String) request.getAttribute("worker"))
            : Optional.empty();
    if (metrics.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.getWriter().write(metrics.get());
  }
}
