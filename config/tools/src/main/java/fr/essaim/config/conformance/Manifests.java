package fr.essaim.config.conformance;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.riot.RDFDataMgr;

/** The manifests of a suite: one or more in each of its folders, and no test is left out. */
final class Manifests {

  private Manifests() {}

  /** All tests, folder by folder, in the order of the manifests. */
  static List<SparqlTest> read(Path suite) {
    try (Stream<Path> files = Files.walk(suite, 2)) {
      return files
          .filter(file -> !file.getParent().equals(suite))
          .filter(file -> file.getFileName().toString().matches("manifest.*\\.ttl"))
          .sorted()
          .flatMap(Manifests::tests)
          .toList();
    } catch (IOException e) {
      throw new Refusal("%s cannot be read.".formatted(suite), e);
    }
  }

  private static Stream<SparqlTest> tests(Path manifest) {
    Model model = RDFDataMgr.loadModel(manifest.toUri().toString());
    String group = manifest.getParent().getFileName().toString();
    return model
        .listObjectsOfProperty(TestTerms.ENTRIES)
        .mapWith(entries -> entries.as(RDFList.class))
        .toList()
        .stream()
        .flatMap(entries -> entries.asJavaList().stream())
        .map(entry -> new SparqlTest(group, entry.asResource()));
  }
}
