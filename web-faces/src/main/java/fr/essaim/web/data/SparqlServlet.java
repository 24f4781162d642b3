package fr.essaim.web.data;

import fr.essaim.web.shell.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hands queries to the endpoint worker and streams its answers back. The worker alone judges what
 * may run; here is only what a way there must know: how large a query may be, and what to say when
 * no worker answers (503 with Retry-After). A browser that opens the bare address gets a page.
 */
@WebServlet("/sparql")
public class SparqlServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** A query of 1 MiB, written as a form, can be three times as long. */
  private static final int MAX_BODY = 3 * 1024 * 1024 + 65_536;

  private static final String PAGE = "/pages/data/sparql.xhtml";

  private static final List<String> ASKED =
      List.of("Accept", "Content-Type", "If-None-Match", "Cache-Control");

  private static final List<String> ANSWERED =
      List.of(
          "Content-Type",
          "Content-Length",
          "ETag",
          "Essaim-Position",
          "Age",
          "Cache-Control",
          "Retry-After",
          "Allow",
          "Link");

  @Inject private transient EndpointClient endpoint;
  @Inject private transient ClientAddress clientAddress;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (isForReading(request)) {
      response.addHeader("Vary", "Accept, Accept-Language");
      response.setHeader("Cache-Control", "no-cache");
      request.getRequestDispatcher(PAGE).forward(request, response);
    } else {
      forward(request, response, new byte[0]);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    forward(request, response, new byte[0]);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      problem(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The query is too long");
    } else {
      forward(request, response, body);
    }
  }

  /** The page's own form sends {@code page}, so that its answer is a page too. */
  private static boolean isForReading(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    boolean browser = accept != null && accept.toLowerCase(Locale.ROOT).startsWith("text/html");
    return browser
        && request.getParameter("format") == null
        && (request.getParameter("query") == null || request.getParameter("page") != null);
  }

  private void forward(HttpServletRequest request, HttpServletResponse response, byte[] body)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Essaim-Position, ETag, Retry-After");
    response.addHeader("Vary", "Accept");
    Optional<HttpResponse<InputStream>> answer =
        endpoint.send(
            request.getMethod(),
            request.getQueryString(),
            asked(request),
            body,
            clientAddress.of(request));
    if (answer.isPresent()) {
      relay(answer.get(), response);
    } else {
      response.setHeader("Retry-After", "5");
      problem(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "No endpoint worker answers just now. Try again in a few seconds.");
    }
  }

  private static Map<String, String> asked(HttpServletRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : ASKED) {
      String value = request.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    if (request.getMethod().equals("GET")) {
      ResultFormat.named(request.getParameter("format"))
          .ifPresent(format -> headers.put("Accept", format.mediaType()));
    }
    return headers;
  }

  private static void relay(HttpResponse<InputStream> answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.statusCode());
    for (String name : ANSWERED) {
      answer.headers().firstValue(name).ifPresent(value -> response.setHeader(name, value));
    }
    try (InputStream in = answer.body()) {
      OutputStream out = response.getOutputStream();
      in.transferTo(out);
    }
  }

  private static void problem(HttpServletResponse response, int status, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json;charset=UTF-8");
    response.getWriter().write("{\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
  }
}
