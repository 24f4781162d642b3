package fr.essaim.endpoint.http;

import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.spatial.Extension;
import fr.essaim.endpoint.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * {@code /health}: whether the worker can answer, and within which limits, for anyone who sends it
 * queries.
 */
final class HealthResource implements Resource {

  private static final String METHODS = "GET, HEAD";

  private final Store store;
  private final Progress progress;
  private final List<PublishedLimit> limits;

  HealthResource(Store store, Progress progress, List<PublishedLimit> limits) {
    this.store = store;
    this.progress = progress;
    this.limits = limits;
  }

  @Override
  public void handle(Exchange exchange) {
    if (!exchange.isReading()) {
      throw Problem.methodNotAllowed(METHODS).raise();
    }
    boolean ready = progress.isReady();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", ready ? "UP" : "DOWN");
    json.put("position", store.revision().position());
    json.put("ready", ready);
    json.put("source", progress.source());
    progress.asOf().ifPresent(when -> json.put("asOf", when.toString()));
    Map<String, Object> told = new LinkedHashMap<>();
    limits.forEach(limit -> told.put(limit.option(), told(limit)));
    json.put("limits", told);
    Map<String, Object> extensions = new LinkedHashMap<>();
    for (Extension extension : Extension.values()) {
      extensions.put(extension.shortName(), told(extension));
    }
    json.put("extensions", extensions);
    exchange.set("Cache-Control", "no-store");
    exchange.send(
        ready ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503,
        "application/json",
        Json.object(json));
  }

  private static Map<String, Object> told(Extension extension) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("example", extension.query());
    for (Language language : Language.values()) {
      json.put(language.tag(), language.of(extension.words()));
    }
    return json;
  }

  private static Map<String, Object> told(PublishedLimit limit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", limit.value());
    json.put("unit", limit.unit());
    for (Language language : Language.values()) {
      json.put(language.tag(), limit.name(language));
    }
    return json;
  }
}
