package fr.essaim.core.education.internal.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody says of a place or an offer.
 *
 * @param id by which they know it
 * @param on the day of which it is
 * @param fields as the details of places and offers have them; those of which nothing is said are
 *     absent
 * @param kept what their format has and ours has not, in theirs
 */
public record Told(String id, LocalDate on, Map<String, String> fields, JsonObject kept) {

  public Told {
    fields = Map.copyOf(fields);
  }

  /** Of which all is ours. */
  public Told(String id, LocalDate on, Map<String, String> fields) {
    this(id, on, fields, JsonValue.EMPTY_JSON_OBJECT);
  }

  /** What is said of a field; empty for nothing. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }
}
