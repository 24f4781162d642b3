package fr.essaim.config.conformance;

import fr.essaim.config.conformance.Finding.Verdict;
import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.Jena;

/** What was found of each test, and the counts. */
public final class SparqlReport {

  private final List<Finding> findings;

  SparqlReport(List<Finding> findings) {
    this.findings = findings;
  }

  /** Whether everything is as it must be. */
  public boolean isAsItMustBe() {
    return findings.stream().allMatch(finding -> finding.verdict().isAsItMustBe());
  }

  /** What is not, a line each. */
  public List<String> wrong() {
    return findings.stream()
        .filter(finding -> !finding.verdict().isAsItMustBe())
        .map(SparqlReport::line)
        .toList();
  }

  private static String line(Finding finding) {
    return "%s  %s  %s"
        .formatted(finding.verdict().words(), finding.test().id(), finding.told())
        .stripTrailing();
  }

  /** The counts, and each test that is not as wanted. */
  public void print(PrintWriter out) {
    byGroup().forEach((group, counts) -> out.printf("%-22s %s%n", group, told(counts)));
    out.printf("%-22s %s%n", "all", told(counts(findings)));
    wrong().forEach(out::println);
    out.flush();
  }

  private Map<String, Map<Verdict, Long>> byGroup() {
    Map<String, List<Finding>> groups =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.test().group(), TreeMap::new, Collectors.toList()));
    Map<String, Map<Verdict, Long>> counts = new TreeMap<>();
    groups.forEach((group, found) -> counts.put(group, counts(found)));
    return counts;
  }

  private static Map<Verdict, Long> counts(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                Finding::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
  }

  private static String told(Map<Verdict, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().words())
        .collect(Collectors.joining(", "));
  }

  /** Leaves {@code sparql11.md} and {@code sparql11.json}. */
  void write(Path directory, Instant when) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(SparqlSuite.FOLDER + ".md"), markdown(when));
      JsonWriterFactory pretty =
          Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
      try (Writer file = Files.newBufferedWriter(directory.resolve(SparqlSuite.FOLDER + ".json"))) {
        pretty.createWriter(file).writeObject(json(when).build());
      }
    } catch (IOException e) {
      throw new Refusal("%s cannot be written.".formatted(directory), e);
    }
  }

  private String markdown(Instant when) {
    StringBuilder text =
        new StringBuilder(
            "# SPARQL 1.1, the W3C's tests\n\n%s, Jena %s, Java %s: %s.\n\n"
                .formatted(
                    when, Jena.VERSION, Runtime.version().feature(), told(counts(findings))));
    text.append("| group |");
    for (Verdict verdict : Verdict.values()) {
      text.append(' ').append(verdict.words()).append(" |");
    }
    text.append("\n|---|").append("---|".repeat(Verdict.values().length)).append('\n');
    byGroup().forEach((group, counts) -> text.append(row(group, counts)));
    text.append("\n| test | | |\n|---|---|---|\n");
    for (Finding finding : findings) {
      text.append(
          "| %s | %s | %s |\n"
              .formatted(
                  finding.test().id(),
                  finding.verdict().words(),
                  finding.told().replace("|", "\\|")));
    }
    return text.toString();
  }

  private static String row(String group, Map<Verdict, Long> counts) {
    StringBuilder row = new StringBuilder("| ").append(group).append(" |");
    for (Verdict verdict : Verdict.values()) {
      row.append(' ').append(counts.getOrDefault(verdict, 0L)).append(" |");
    }
    return row.append('\n').toString();
  }

  private JsonObjectBuilder json(Instant when) {
    JsonObjectBuilder groups = Json.createObjectBuilder();
    byGroup()
        .forEach(
            (group, counts) -> {
              JsonObjectBuilder its = Json.createObjectBuilder();
              counts.forEach((verdict, count) -> its.add(verdict.words(), count));
              groups.add(group, its);
            });
    JsonArrayBuilder each = Json.createArrayBuilder();
    findings.forEach(
        finding ->
            each.add(
                Json.createObjectBuilder()
                    .add("test", finding.test().id())
                    .add("title", finding.test().title())
                    .add("verdict", finding.verdict().words())
                    .add("told", finding.told())));
    return Json.createObjectBuilder()
        .add("suite", SparqlSuite.FOLDER)
        .add("when", when.toString())
        .add("jena", Jena.VERSION)
        .add("holds", isAsItMustBe())
        .add("groups", groups)
        .add("tests", each);
  }
}
