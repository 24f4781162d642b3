package fr.essaim.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The query of an address, from which links to the same page with one thing changed are made. */
public final class QueryString {

  private final Map<String, List<String>> parameters;

  private QueryString(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  public static QueryString of(Map<String, String[]> parameters) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          List<String> said = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
          if (!said.isEmpty()) {
            copy.put(name, said);
          }
        });
    return new QueryString(copy);
  }

  /** The same with this one value for a parameter. */
  public QueryString with(String name, Object value) {
    Map<String, List<String>> copy = new LinkedHashMap<>(parameters);
    copy.put(name, List.of(String.valueOf(value)));
    return new QueryString(copy);
  }

  /** The same without a parameter. */
  public QueryString without(String name) {
    Map<String, List<String>> copy = new LinkedHashMap<>(parameters);
    copy.remove(name);
    return new QueryString(copy);
  }

  /** With its question mark; empty if nothing is said. */
  @Override
  public String toString() {
    String joined =
        parameters.entrySet().stream()
            .flatMap(
                parameter ->
                    parameter.getValue().stream()
                        .map(value -> encode(parameter.getKey()) + "=" + encode(value)))
            .collect(Collectors.joining("&"));
    return joined.isEmpty() ? "" : "?" + joined;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
