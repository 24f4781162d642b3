package fr.essaim.config.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * One test of the suite.
 *
 * @param group the folder that it is in, such as {@code aggregates}
 * @param description what its manifest says of it
 */
record SparqlTest(String group, Resource description) {

  /** How it is called everywhere: {@code aggregates/agg01}. */
  String id() {
    return group + "/" + description.getURI().replaceFirst(".*#", "");
  }

  /** What its manifest calls it. */
  String title() {
    return description.hasProperty(TestTerms.NAME)
        ? description.getProperty(TestTerms.NAME).getString()
        : id();
  }

  /** The kinds of test that it is, such as {@code QueryEvaluationTest}. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    description
        .listProperties(RDF.type)
        .forEach(type -> kinds.add(type.getResource().getLocalName()));
    return kinds;
  }

  /** What is done: a file, or a node that says more. */
  Resource action() {
    return description.getPropertyResourceValue(TestTerms.ACTION);
  }

  /** The file that holds the right answer. */
  Path result() {
    return fileOf(description.getPropertyResourceValue(TestTerms.RESULT));
  }

  /** The file with the query, which the action is or names. */
  Path queryFile() {
    return fileOf(named(TestTerms.QUERY_FILE));
  }

  /** The text of the query. */
  String query() {
    return read(queryFile());
  }

  /** The text of the update, which the action is or names. */
  String update() {
    return read(fileOf(named(TestTerms.REQUEST)));
  }

  private Resource named(Property property) {
    Resource file = action().getPropertyResourceValue(property);
    return file == null ? action() : file;
  }

  static Path fileOf(RDFNode node) {
    return Path.of(URI.create(node.asResource().getURI()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
