package fr.essaim.web.operation;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /metrics}, as Prometheus and its like read it, for machines that may; to others there is
 * nothing at this address. It has an address of its own behind that, for the server keeps one of
 * the same name.
 */
@WebServlet(MetricsServlet.PATH)
public class MetricsServlet extends HttpServlet {

  /** Where the routes lead; the address itself is not one of them. */
  public static final String PATH = "/operation/metrics";

  private static final long serialVersionUID = 1L;

  @Inject private transient MetricsReaders readers;
  @Inject private transient Metrics metrics;

  private final transient ExpositionFormats formats = ExpositionFormats.init();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!readers.mayRead(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ExpositionFormatWriter writer = formats.findWriter(request.getHeader("Accept"));
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(writer.getContentType());
    writer.write(response.getOutputStream(), metrics.scrape());
  }
}
