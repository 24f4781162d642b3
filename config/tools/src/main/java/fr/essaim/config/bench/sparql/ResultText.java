package fr.essaim.config.bench.sparql;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an answer says, apart from how it is written: rows of terms, numbers by their value, blank
 * nodes alike.
 */
final class ResultText {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Set<String> NUMBERS =
      Set.of("integer", "decimal", "double", "float", "int", "long", "short", "nonNegativeInteger");

  /** Servers divide to different lengths. */
  private static final MathContext PRECISION = new MathContext(12);

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))");

  private ResultText() {}

  /** Each row as variable and term; of ASK one row, of a graph a row a triple. */
  static List<Map<String, String>> rows(MixQuery query, String body) {
    return query.isGraph() ? triples(body) : bindings(body);
  }

  private static List<Map<String, String>> triples(String body) {
    return body.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(ResultText::unescaped)
        .map(line -> line.replace("^^<" + XSD + "string>", "").replaceAll("_:\\S+", "_:"))
        .distinct()
        .map(line -> Map.of("triple", line))
        .toList();
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Character.toString(
                        Integer.parseInt(
                            match.group(1) == null ? match.group(2) : match.group(1), 16))));
  }

  private static List<Map<String, String>> bindings(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject answer = reader.readObject();
      if (answer.containsKey("boolean")) {
        return List.of(Map.of("boolean", Boolean.toString(answer.getBoolean("boolean"))));
      }
      List<Map<String, String>> rows = new ArrayList<>();
      for (JsonObject row :
          answer.getJsonObject("results").getJsonArray("bindings").getValuesAs(JsonObject.class)) {
        rows.add(
            row.keySet().stream()
                .collect(
                    Collectors.toMap(
                        name -> name,
                        name -> term(row.getJsonObject(name)),
                        (one, other) -> one,
                        TreeMap::new)));
      }
      return rows;
    }
  }

  private static String term(JsonObject term) {
    String value = term.getString("value");
    return switch (term.getString("type")) {
      case "uri" -> "<" + value + ">";
      case "bnode" -> "_:";
      default ->
          literal(
              value, term.getString("datatype", XSD + "string"), term.getString("xml:lang", ""));
    };
  }

  private static String literal(String value, String datatype, String language) {
    if (!language.isEmpty()) {
      return '"' + value + "\"@" + language;
    }
    String name = datatype.startsWith(XSD) ? datatype.substring(XSD.length()) : datatype;
    if (NUMBERS.contains(name)) {
      return number(value);
    }
    return switch (name) {
      case "string" -> '"' + value + '"';
      case "boolean" -> value.equals("1") || value.equals("true") ? "true" : "false";
      default -> '"' + value + "\"^^" + name;
    };
  }

  private static String number(String value) {
    try {
      return new BigDecimal(value).round(PRECISION).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException notFinite) {
      return value;
    }
  }
}
