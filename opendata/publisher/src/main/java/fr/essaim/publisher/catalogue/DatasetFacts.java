package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.LogEntry;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.describe.DatasetDescription;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.RDFNode;

/** What is counted and noticed of a dataset while its dump is written. */
final class DatasetFacts {

  private final DatasetDescription description;
  private final Uris uris;
  private final String federation;
  private final Function<String, Optional<String>> datasetOfType;
  private long documents;
  private long triples;
  private Instant issued = Instant.EPOCH;
  private Instant modified = Instant.EPOCH;
  private long lastPosition;
  private String example;
  private String earliestYear;
  private final Set<String> years = new TreeSet<>();
  private final Map<String, String> federations = new TreeMap<>();
  private final Map<String, Long> properties = new TreeMap<>();
  private final Map<String, Long> classes = new TreeMap<>();
  private final Map<Link, Long> links = new TreeMap<>();

  /**
   * A way in which things of this dataset refer to those of another.
   *
   * @param target the other dataset, ours or of others ({@link OutsideDatasets})
   */
  record Link(String target, String property) implements Comparable<Link> {

    @Override
    public int compareTo(Link other) {
      return Comparator.comparing(Link::target).thenComparing(Link::property).compare(this, other);
    }
  }

  /**
   * @param datasetOfType which dataset the things of a type are in
   */
  DatasetFacts(
      DatasetDescription description,
      Uris uris,
      Vocabulary vocabulary,
      Function<String, Optional<String>> datasetOfType) {
    this.description = description;
    this.uris = uris;
    this.datasetOfType = datasetOfType;
    this.federation = vocabulary.uri(Terms.ORGANISATION_FEDERATION);
  }

  /** Tells of the first row of the dataset that there ever was. */
  void firstPublication(LogEntry entry) {
    issued = entry.publishedAt();
  }

  /** Tells of the last row of the dataset, which may be a withdrawal. */
  void lastChange(LogEntry entry) {
    modified = entry.publishedAt();
    lastPosition = entry.position();
  }

  void add(LogEntry entry, Graph graph) {
    documents++;
    String thing = uris.thingOf(entry.uri());
    example = example == null ? thing : example;
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
    linkedDataset(property, triple.getObject())
        .filter(target -> !target.equals(name()))
        .ifPresent(target -> links.merge(new Link(target, property), 1L, Long::sum));
    if (property.equals(Namespaces.DCT + "date")
        && triple.getSubject().getURI().startsWith(thing)) {
      String year = triple.getObject().getLiteralLexicalForm().substring(0, 4);
      if (earliestYear == null || year.compareTo(earliestYear) < 0) {
        earliestYear = year;
      }
    }
  }

  private Optional<String> linkedDataset(String property, Node value) {
    if (!value.isURI() || property.equals(Namespaces.RDF + "type")) {
      return Optional.empty();
    }
    if (value.getURI().startsWith(uris.base() + "/def#")) {
      return datasetOfType.apply("code");
    }
    return value.getURI().startsWith(uris.base() + "/id/")
        ? uris.nameOf(uris.documentOf(value.getURI()))
            .flatMap(thing -> datasetOfType.apply(thing.type()))
        : OutsideDatasets.of(value.getURI());
  }

  DatasetDescription description() {
    return description;
  }

  String name() {
    return description.name();
  }

  long documents() {
    return documents;
  }

  long triples() {
    return triples;
  }

  /** The last position at which it changed, 0 for an empty dataset. */
  long lastPosition() {
    return lastPosition;
  }

  /** One of its things; empty when it has none. */
  Optional<String> example() {
    return Optional.ofNullable(example);
  }

  /** How often each link to another dataset is stated. */
  Map<Link, Long> links() {
    return links;
  }

  /** When it last changed; the beginning of time for an empty dataset. */
  Instant modified() {
    return modified;
  }

  /** When it was first published; the beginning of time for an empty dataset. */
  Instant issued() {
    return issued;
  }

  /**
   * The year or the day from which on it tells of what there was: the earliest that its things
   * have, else its first publication, since which every change is kept.
   */
  Optional<RDFNode> start() {
    if (earliestYear != null) {
      return Optional.of(CatalogueNodes.typed(earliestYear, XSDDatatype.XSDgYear));
    }
    return Optional.of(issued)
        .filter(Instant.EPOCH::isBefore)
        .map(time -> CatalogueNodes.day(LocalDate.ofInstant(time, ZoneOffset.UTC)));
  }

  /** URI and name of each federation in it, by URI. */
  Map<String, String> federations() {
    return federations;
  }

  /** Tells of which years it has values. */
  void years(Collection<String> all) {
    years.addAll(all);
  }

  /** The years of which it has values, each in a file of its own, the first one first. */
  List<String> years() {
    return List.copyOf(years);
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
