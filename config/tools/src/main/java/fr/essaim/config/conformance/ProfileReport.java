package fr.essaim.config.conformance;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;

/**
 * What the shapes of a profile say of published data.
 *
 * @param profile what it is called
 * @param triples how large the data are
 */
public record ProfileReport(String profile, long triples, List<Entry> entries) {

  public ProfileReport {
    entries = List.copyOf(entries);
  }

  /**
   * One thing that a shape says.
   *
   * @param set which set of shapes
   */
  record Entry(String set, ReportEntry said) {

    /** What entries of one shape have in common. */
    String shape() {
      String where =
          said.resultPath() == null ? said.source().toString() : said.resultPath().toString();
      return "%s  %s  %s  %s"
          .formatted(
              said.severity().level().getLocalName().toLowerCase(Locale.ROOT),
              set,
              where,
              said.sourceConstraintComponent().getLocalName());
    }

    boolean isViolation() {
      return said.severity().equals(Severity.Violation);
    }

    /** What it is about, and the shape's own words. */
    String told() {
      return "%s %s: %s".formatted(said.focusNode(), said.value(), said.message());
    }
  }

  /** Whether no shape is violated; a warning recommends, and is no violation. */
  public boolean conforms() {
    return violations().isEmpty();
  }

  /** What is violated, a line each. */
  public List<String> violations() {
    return entries.stream()
        .filter(Entry::isViolation)
        .map(entry -> entry.shape() + "  " + entry.told())
        .toList();
  }

  /** How many by each shape, with an example, and the counts. */
  void print(PrintWriter out) {
    Map<String, List<Entry>> byShape =
        entries.stream()
            .collect(Collectors.groupingBy(Entry::shape, TreeMap::new, Collectors.toList()));
    byShape.forEach(
        (shape, its) -> out.printf("%4d  %s%n      %s%n", its.size(), shape, its.get(0).told()));
    long violations = violations().size();
    out.printf(
        "%s: %d triples, %d violations, %d warnings%n",
        profile, triples, violations, entries.size() - violations);
    out.flush();
  }
}
