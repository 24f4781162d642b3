package fr.essaim.config.bench.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query of a mix.
 *
 * @param kind the question that it asks, whatever its parameters
 * @param text in SPARQL 1.1, searches for places aside
 */
public record MixQuery(String kind, String text) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?im)^\\s*(?:(?:PREFIX|BASE)\\s[^\\n]*>\\s*)*(SELECT|ASK|CONSTRUCT|DESCRIBE)\\b");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?is)\\bORDER\\s+BY\\s+((?:(?:ASC|DESC)\\s*\\(\\s*\\?\\w+\\s*\\)\\s*|\\?\\w+\\s*)+)");
  private static final Pattern VARIABLE = Pattern.compile("\\?(\\w+)");
  private static final Pattern LIMIT = Pattern.compile("(?is)\\bLIMIT\\s+\\d+");

  boolean isGraph() {
    return isDescription() || form().equals("CONSTRUCT");
  }

  /** Whether it asks what there is to say of things. */
  public boolean isDescription() {
    return form().equals("DESCRIBE");
  }

  private String form() {
    Matcher form = FORM.matcher(text);
    return form.find() ? form.group(1).toUpperCase(Locale.ROOT) : "";
  }

  /** The variables that the whole answer is ordered by; empty when it is not, or by expressions. */
  List<String> orderKeys() {
    Matcher order = ORDER.matcher(afterPattern());
    List<String> keys = new ArrayList<>();
    if (order.find()) {
      Matcher variable = VARIABLE.matcher(order.group(1));
      while (variable.find()) {
        keys.add(variable.group(1));
      }
    }
    return keys;
  }

  /** Whether the answer is cut. */
  boolean hasLimit() {
    return LIMIT.matcher(afterPattern()).find();
  }

  /** Whether it searches for places by where they are, which the standard has no word for. */
  public boolean searchesPlaces() {
    return text.contains("<http://jena.apache.org/spatial#>");
  }

  private String afterPattern() {
    return text.substring(text.lastIndexOf('}') + 1);
  }
}
