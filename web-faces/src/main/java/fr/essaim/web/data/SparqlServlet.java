package fr.essaim.web.data;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** {@code /sparql}: queries, for a worker. A browser that opens the bare address gets a page. */
@WebServlet("/sparql")
public class SparqlServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String PAGE = "/pages/data/sparql.xhtml";

  @Inject private transient Forwarder forwarder;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> read(request, response);
      case "POST" -> forwarder.forward(request, response, "/sparql", Optional.empty());
      default -> {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        forwarder.refuse(request, response, EndpointProblem.METHOD);
      }
    }
  }

  private void read(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (isForReading(request)) {
      response.addHeader("Vary", "Accept, Accept-Language");
      response.setHeader("Cache-Control", "no-cache");
      request.getRequestDispatcher(PAGE).forward(request, response);
    } else {
      Optional<String> format =
          ResultFormat.named(request.getParameter("format")).map(ResultFormat::mediaType);
      forwarder.forward(request, response, "/sparql", format);
    }
  }

  /** The page's own form sends {@code page}, so that its answer is a page too. */
  private static boolean isForReading(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    boolean browser = accept != null && accept.toLowerCase(Locale.ROOT).startsWith("text/html");
    return browser
        && request.getMethod().equals("GET")
        && request.getParameter("format") == null
        && (request.getParameter("query") == null || request.getParameter("page") != null);
  }
}
