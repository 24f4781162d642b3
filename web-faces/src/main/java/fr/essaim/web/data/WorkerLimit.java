package fr.essaim.web.data;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A limit of the endpoint as a worker tells it.
 *
 * @param unit {@code s}, {@code ms}, {@code o} for octets, or empty where the name says it
 * @param name by the language's tag
 */
record WorkerLimit(long value, String unit, JsonObject name) {

  /** All that a worker's health tells. */
  static List<WorkerLimit> of(JsonObject health) {
    JsonObject limits = health.getJsonObject("limits");
    return limits == null
        ? List.of()
        : limits.values().stream()
            .map(limit -> limit.asJsonObject())
            .map(
                limit ->
                    new WorkerLimit(
                        limit.getJsonNumber("value").longValue(), limit.getString("unit"), limit))
            .toList();
  }

  String name(String languageTag) {
    return name.getString(languageTag);
  }
}
