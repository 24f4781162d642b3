package fr.essaim.web.operation;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready} as MicroProfile Health has it, in an order that stays: first a check named
 * {@code summary} whose data name what is degraded, so that nobody needs to look for it. The form
 * allows no member of one's own beside {@code status} and {@code checks}.
 */
@WebServlet("/health/ready")
public class ReadinessServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String SUMMARY = "summary";

  @Inject @Readiness private transient Instance<HealthCheck> checks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<HealthCheckResponse> parts =
        checks.stream()
            .map(HealthCheck::call)
            .sorted(Comparator.comparing(HealthCheckResponse::getName))
            .toList();
    boolean up = parts.stream().allMatch(ReadinessServlet::isUp);
    JsonArrayBuilder told = Json.createArrayBuilder().add(told(summary(parts, up)));
    parts.forEach(part -> told.add(told(part)));
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json;charset=UTF-8");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("status", word(up))
                .add("checks", told)
                .build()
                .toString());
  }

  static HealthCheckResponse summary(List<HealthCheckResponse> parts, boolean up) {
    List<String> degraded =
        parts.stream()
            .filter(part -> !isUp(part) || !isWell(part))
            .map(HealthCheckResponse::getName)
            .toList();
    return HealthCheckResponse.named(SUMMARY)
        .status(up)
        .withData(State.KEY, State.of(degraded.isEmpty()))
        .withData("degraded", degraded.stream().collect(Collectors.joining(", ")))
        .build();
  }

  private static boolean isUp(HealthCheckResponse part) {
    return part.getStatus() == HealthCheckResponse.Status.UP;
  }

  static boolean isWell(HealthCheckResponse part) {
    return part.getData()
        .filter(data -> data.containsKey(State.KEY))
        .map(data -> State.of(true).equals(data.get(State.KEY)))
        .orElse(true);
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }

  private static JsonObjectBuilder told(HealthCheckResponse part) {
    JsonObjectBuilder told =
        Json.createObjectBuilder().add("name", part.getName()).add("status", word(isUp(part)));
    part.getData()
        .ifPresent(
            data -> {
              JsonObjectBuilder members = Json.createObjectBuilder();
              data.forEach(
                  (key, value) -> {
                    if (value instanceof Boolean truth) {
                      members.add(key, truth);
                    } else if (value instanceof Long number) {
                      members.add(key, number);
                    } else {
                      members.add(key, value.toString());
                    }
                  });
              told.add("data", members);
            });
    return told;
  }
}
