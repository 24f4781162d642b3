package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.LogEntry;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What is counted and noticed of a dataset while its dump is written. */
final class DatasetFacts {

  private final String name;
  private final Uris uris;
  private final String federation;
  private long documents;
  private long triples;
  private Instant modified = Instant.EPOCH;
  private String earliestYear;
  private final Map<String, String> federations = new TreeMap<>();
  private final Map<String, Long> properties = new TreeMap<>();
  private final Map<String, Long> classes = new TreeMap<>();

  DatasetFacts(String name, Uris uris, Vocabulary vocabulary) {
    this.name = name;
    this.uris = uris;
    this.federation = vocabulary.uri(Terms.ORGANISATION_FEDERATION);
  }

  void add(LogEntry entry, Graph graph) {
    documents++;
    if (entry.publishedAt().isAfter(modified)) {
      modified = entry.publishedAt();
    }
    String thing = uris.thingOf(entry.uri());
    graph.find().forEach(triple -> count(triple, thing));
    graph
        .find(Node.ANY, Node.ANY, Node.ANY)
        .filterKeep(triple -> triple.getPredicate().getURI().equals(Namespaces.FOAF + "name"))
        .filterKeep(triple -> isFederation(graph, triple.getSubject()))
        .forEach(
            triple ->
                federations.put(
                    triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm()));
  }

  private boolean isFederation(Graph graph, Node organisation) {
    return graph
        .find(organisation, Node.ANY, Node.ANY)
        .filterKeep(triple -> triple.getObject().isURI())
        .filterKeep(triple -> triple.getObject().getURI().equals(federation))
        .hasNext();
  }

  private void count(Triple triple, String thing) {
    triples++;
    String property = triple.getPredicate().getURI();
    properties.merge(property, 1L, Long::sum);
    if (property.equals(Namespaces.RDF + "type")) {
      classes.merge(triple.getObject().getURI(), 1L, Long::sum);
    }
    if (property.equals(Namespaces.DCT + "date")
        && triple.getSubject().getURI().startsWith(thing)) {
      String year = triple.getObject().getLiteralLexicalForm().substring(0, 4);
      if (earliestYear == null || year.compareTo(earliestYear) < 0) {
        earliestYear = year;
      }
    }
  }

  String name() {
    return name;
  }

  long documents() {
    return documents;
  }

  long triples() {
    return triples;
  }

  /** When a document of it last changed; the beginning of time for an empty dataset. */
  Instant modified() {
    return modified;
  }

  Optional<String> earliestYear() {
    return Optional.ofNullable(earliestYear);
  }

  /** URI and name of each federation in it, by URI. */
  Map<String, String> federations() {
    return federations;
  }

  /** How often each property is stated. */
  Map<String, Long> properties() {
    return properties;
  }

  /** How many instances each class has. */
  Map<String, Long> classes() {
    return classes;
  }
}
