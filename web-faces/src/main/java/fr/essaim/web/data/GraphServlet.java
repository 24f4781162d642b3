package fr.essaim.web.data;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /graph}: the reading half of Graph Store Protocol, for a worker. */
@WebServlet("/graph")
public class GraphServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Forwarder forwarder;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> forwarder.forward(request, response, "/graph", Optional.empty());
      default -> {
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        forwarder.refuse(request, response, EndpointProblem.METHOD);
      }
    }
  }
}
