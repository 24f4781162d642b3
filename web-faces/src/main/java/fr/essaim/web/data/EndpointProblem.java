package fr.essaim.web.data;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What is said about a query before any worker is asked, as a problem document (RFC 9457) of the
 * workers' form.
 */
enum EndpointProblem {
  METHOD(
      HttpServletResponse.SC_METHOD_NOT_ALLOWED,
      "Method Not Allowed",
      "This address answers other methods: see the header Allow."),
  TOO_LONG(
      HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
      "Payload Too Large",
      "A query may have 1 MiB of text."),
  BUSY(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      "Service Unavailable",
      "Too many queries are asked at the moment. Try again in a few seconds."),
  AWAY(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      "Service Unavailable",
      "No endpoint worker could answer. Try again in a few seconds.");

  private static final String RETRY_SECONDS = "5";

  private final int status;
  private final String title;
  private final String detail;

  EndpointProblem(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  void send(HttpServletResponse response) throws IOException {
    JsonObject problem =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title)
            .add("status", status)
            .add("rule", rule())
            .add("detail", detail)
            .build();
    byte[] bytes = problem.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
