package fr.essaim.endpoint.gate;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.function.scripting.ScriptFunction;

/**
 * No function or property function that is a Java class or a script, and none that calls another
 * one whose name is only known while the query runs.
 */
public final class NoJavaCode implements QueryRule {

  private static final Set<String> CALLERS =
      Set.of(
          "http://www.w3.org/2005/xpath-functions#apply",
          "http://jena.apache.org/ARQ/function#eval",
          "http://jena.hpl.hp.com/ARQ/function#eval");

  @Override
  public String word() {
    return "java";
  }

  @Override
  public Words refuses() {
    return new Words(
        "Les fonctions qui chargent du code ou le choisissent pendant l’exécution sont refusées.",
        "Functions that load code, or choose it while the query runs, are refused.");
  }

  @Override
  public Words advice() {
    return new Words(
        "N’utilisez que les fonctions de SPARQL 1.1.", "Use the functions of SPARQL 1.1 only.");
  }

  @Override
  public void check(QueryAnalysis analysis) {
    Stream<String> names =
        Stream.concat(analysis.functions().stream(), analysis.predicates().stream());
    if (names.anyMatch(NoJavaCode::reachesCode) || analysis.calls().contains("call")) {
      throw Refusal.by(this);
    }
  }

  private static boolean reachesCode(String iri) {
    return iri.toLowerCase(Locale.ROOT).startsWith("java:")
        || ScriptFunction.isScriptFunction(iri)
        || CALLERS.contains(iri);
  }
}
