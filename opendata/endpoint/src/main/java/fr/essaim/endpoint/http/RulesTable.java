package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Gate;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.gate.Rule;
import fr.essaim.endpoint.gate.Words;
import fr.essaim.endpoint.spatial.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules and limits as a page of the documentation, made from the rules and limits themselves.
 */
public final class RulesTable {

  private static final String PAGE =
      """
      # Rules and limits of the endpoint

      This page is generated: `RulesTableTest` says how, and fails when it is not what the code \
      does. A refusal is a problem document (RFC 9457) with the `rule` below.

      ## What a query may not have

      A query is judged in this order, before anything runs it.

      %s
      ## What else ends a request

      %s
      ## Limits

      Each is an option of the command, and published in the service description.

      %s
      ## Where things are

      The searches and functions of GeoSPARQL and Jena that there are; \
      [endpoint.md](endpoint.md#where-things-are) says what they take.

      %s""";

  private RulesTable() {}

  /** The page, in Markdown. */
  public static String markdown() {
    List<Rule> conditions = List.of(Condition.values());
    return PAGE.formatted(
        rules(new Gate(Limits.PRESET).rules(), rule -> "`" + rule.getClass().getSimpleName() + "`"),
        rules(conditions, rule -> "`Condition." + rule + "`"),
        limits(PublishedLimit.all(Limits.PRESET)),
        spatial());
  }

  private static String rules(List<? extends Rule> rules, Function<Rule, String> source) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rule", "status", "what is refused", "the way out", "class"));
    for (Rule rule : rules) {
      rows.add(
          List.of(
              "`" + rule.word() + "`",
              Integer.toString(rule.status()),
              both(rule.refuses()),
              both(rule.advice()),
              source.apply(rule)));
    }
    return table(rows);
  }

  private static String limits(List<PublishedLimit> limits) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("option", "default", "limit"));
    for (PublishedLimit limit : limits) {
      rows.add(
          List.of(
              "`--" + limit.option() + "`",
              limit.amount(Language.ENGLISH),
              both(limit.limit().words())));
    }
    return table(rows);
  }

  private static String spatial() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("IRI", "as", "what it says", "such as"));
    for (Extension extension : Extension.values()) {
      rows.add(
          List.of(
              "`" + extension.iri() + "`",
              extension.kind() == Extension.Kind.SEARCH ? "predicate" : "function",
              both(extension.words()),
              "`" + extension.example() + "`"));
    }
    return table(rows);
  }

  private static String both(Words words) {
    return words.english() + " *" + words.french() + "*";
  }

  private static String table(List<List<String>> rows) {
    String line = "|" + "---|".repeat(rows.get(0).size()) + "\n";
    return rows.stream()
        .map(row -> "| " + String.join(" | ", row) + " |\n")
        .collect(Collectors.joining())
        .replaceFirst("\n", "\n" + line);
  }
}
