package fr.essaim.web.data;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A search or function beside SPARQL's own, as a worker tells it.
 *
 * @param name with a prefix, such as {@code spatial:nearby}
 * @param told what it says by the language's tag, and an example
 */
record WorkerExtension(String name, JsonObject told) {

  /** All that a worker's health tells. */
  static List<WorkerExtension> of(JsonObject health) {
    JsonObject extensions = health.getJsonObject("extensions");
    return extensions == null
        ? List.of()
        : extensions.keySet().stream()
            .map(name -> new WorkerExtension(name, extensions.getJsonObject(name)))
            .toList();
  }
}
