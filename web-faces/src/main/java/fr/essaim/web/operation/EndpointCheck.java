package fr.essaim.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether an endpoint worker answers, and up to which position of the log. */
@Readiness
@ApplicationScoped
public class EndpointCheck implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @Inject private Config config;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("endpoint").up();
    String url = config.getOptionalValue("essaim.endpoint.url", String.class).orElse("");
    if (url.isBlank()) {
      return answer.withData(State.KEY, State.of(false)).build();
    }
    try {
      HttpResponse<String> health =
          client.send(
              HttpRequest.newBuilder(URI.create(url).resolve("/health")).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      try (JsonReader reader = Json.createReader(new StringReader(health.body()))) {
        JsonObject worker = reader.readObject();
        return answer
            .withData(State.KEY, State.of(worker.getBoolean("ready", false)))
            .withData("position", worker.getInt("position", 0))
            .build();
      }
    } catch (IOException | JsonException away) {
      return answer.withData(State.KEY, State.of(false)).build();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return answer.withData(State.KEY, State.of(false)).build();
    }
  }
}
