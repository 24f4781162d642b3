package fr.essaim.endpoint.gate;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No function or property function that is a Java class, and none that calls another one whose name
 * is only known while the query runs.
 */
public final class NoJavaCode implements QueryRule {

  /** The name that a refusal carries. */
  public static final String NAME = "java";

  private static final Set<String> CALLERS =
      Set.of(
          "http://www.w3.org/2005/xpath-functions#apply",
          "http://jena.apache.org/ARQ/function#eval",
          "http://jena.hpl.hp.com/ARQ/function#eval");

  @Override
  public void check(Anatomy anatomy) {
    Stream<String> names =
        Stream.concat(anatomy.functions().stream(), anatomy.predicates().stream());
    if (names.anyMatch(NoJavaCode::reachesCode) || anatomy.calls().contains("call")) {
      throw Refusal.of(NAME, "Functions that load or choose code are refused.");
    }
  }

  private static boolean reachesCode(String iri) {
    return iri.toLowerCase(Locale.ROOT).startsWith("java:") || CALLERS.contains(iri);
  }
}
