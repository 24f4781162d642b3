package fr.essaim.endpoint.http;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonString;

/** Writes a JSON object on one line. */
public final class Json {

  private Json() {}

  /** An object with these members, in the map's order; what is no text is written as it is. */
  public static String object(Map<?, ?> members) {
    return members.entrySet().stream()
        .map(each -> text(String.valueOf(each.getKey())) + ":" + value(each.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Object value) {
    if (value instanceof Map<?, ?> members) {
      return object(members);
    }
    return value instanceof String text ? text(text) : String.valueOf(value);
  }

  private static String text(String text) {
    return new JsonString(text).toString();
  }
}
