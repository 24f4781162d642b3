package fr.essaim.config.conformance;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What is wanted of each group of the suite; a group that is in none would be a failure. */
enum Scope {
  /** Every test has the answer that the suite holds to be right. */
  EQUAL(
      "every answer equal",
      Set.of(
          "aggregates",
          "bind",
          "bindings",
          "cast",
          "construct",
          "csv-tsv-res",
          "exists",
          "functions",
          "grouping",
          "json-res",
          "negation",
          "project-expression",
          "property-path",
          "protocol",
          "service-description",
          "subquery",
          "syntax-query")),
  /** The endpoint only answers questions, and asks nobody else. */
  REFUSED(
      "refused by a rule",
      Set.of(
          "add",
          "basic-update",
          "clear",
          "copy",
          "delete",
          "delete-data",
          "delete-insert",
          "delete-where",
          "drop",
          "graph-store-protocol",
          "move",
          "service",
          "syntax-fed",
          "syntax-update-1",
          "syntax-update-2",
          "update-silent")),
  /** The data are answered as they are published; nothing is inferred. */
  NO_ENTAILMENT("out of scope: nothing is inferred", Set.of("entailment")),
  /** The W3C has replaced these by others. */
  WITHDRAWN("out of scope: withdrawn for graph-store-protocol", Set.of("http-rdf-update"));

  private final String wanted;
  private final Set<String> groups;

  Scope(String wanted, Set<String> groups) {
    this.wanted = wanted;
    this.groups = groups;
  }

  static Optional<Scope> of(SparqlTest test) {
    return Arrays.stream(values()).filter(scope -> scope.groups.contains(test.group())).findFirst();
  }

  /** In a few words. */
  String wanted() {
    return wanted;
  }

  /** What tries the test, or nothing when it is not tried. */
  Optional<Examiner> examiner(SparqlTest test) {
    return switch (this) {
      case EQUAL -> Optional.of(equal(test));
      case REFUSED -> Optional.of(refused(test));
      case NO_ENTAILMENT, WITHDRAWN -> Optional.empty();
    };
  }

  private static Examiner equal(SparqlTest test) {
    Set<String> kinds = test.kinds();
    if (kinds.contains("PositiveSyntaxTest11")) {
      return new QuerySyntax(true);
    }
    if (kinds.contains("NegativeSyntaxTest11")) {
      return new QuerySyntax(false);
    }
    return switch (test.group()) {
      case "protocol" -> ProtocolScript.ofQueries();
      case "service-description" -> new ServiceDescriptionCheck();
      default -> new QueryEvaluation();
    };
  }

  private static Examiner refused(SparqlTest test) {
    return switch (test.group()) {
      case "graph-store-protocol" -> ProtocolScript.ofGraphs();
      case "service", "syntax-fed" -> RefusedRequest.federation();
      default -> RefusedRequest.update();
    };
  }
}
