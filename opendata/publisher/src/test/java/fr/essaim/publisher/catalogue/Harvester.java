package fr.essaim.publisher.catalogue;

import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.CanonicalForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * A harvester of catalogues with the rules of that of data.gouv.fr, as far as they decide what it
 * takes and what it leaves. It remembers what it has from one harvest to the next.
 */
final class Harvester {

  private static final Duration GRACE = Duration.ofDays(7);
  private static final Resource SERIES = resource(Namespaces.DCAT + "DatasetSeries");
  private static final Resource SERVICE = resource(Namespaces.DCAT + "DataService");
  private static final Property SERVES = property(Namespaces.DCAT + "servesDataset");

  /** What answers its requests. */
  interface Web {

    /**
     * @param method GET or HEAD
     */
    Answer ask(String method, String url);
  }

  record Answer(int status, String contentType, String body) {}

  /** A dataset as it was taken. */
  record Item(
      String title, String modified, Set<String> resources, Set<String> polygons, String content) {}

  private final Web web;
  private final Map<String, Item> items = new TreeMap<>();
  private final Map<String, Instant> lastSeen = new HashMap<>();
  private final Set<String> archived = new TreeSet<>();
  private final List<String> complaints = new ArrayList<>();
  private int pages;

  Harvester(Web web) {
    this.web = web;
  }

  void harvest(String url, Instant now) {
    complaints.clear();
    pages = 0;
    Lang format = format(url);
    Set<String> identifiers = new HashSet<>();
    String next = url;
    while (next != null) {
      pages++;
      Model page = read(get("GET", next), format);
      takeIn(page, identifiers, now);
      next = next(page);
    }
    lastSeen.forEach(
        (identifier, seen) -> {
          if (Duration.between(seen, now).compareTo(GRACE) > 0) {
            archived.add(identifier);
          }
        });
  }

  /** By the extension of the address, else by what is declared. */
  private Lang format(String url) {
    String path = url.replaceFirst("\\?.*", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    Lang known = last.contains(".") ? RDFLanguages.filenameToLang(last) : null;
    return known != null
        ? known
        : RDFLanguages.contentTypeToLang(get("HEAD", url).contentType().split(";", 2)[0]);
  }

  private Answer get(String method, String url) {
    Answer answer = web.ask(method, url);
    if (answer.status() != 200) {
      throw new IllegalStateException(url + " answers " + answer.status());
    }
    return answer;
  }

  private static Model read(Answer answer, Lang format) {
    Model page = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), format).parse(page);
    return page;
  }

  private static String next(Model page) {
    return page.listSubjectsWithProperty(
            RDF.type, resource(Namespaces.HYDRA + "PartialCollectionView"))
        .nextOptional()
        .map(view -> view.getPropertyResourceValue(property(Namespaces.HYDRA + "next")))
        .map(Resource::getURI)
        .orElse(null);
  }

  private void takeIn(Model page, Set<String> identifiers, Instant now) {
    Set<Resource> datasets = new HashSet<>();
    for (Resource type : List.of(DCAT.Dataset, SERIES)) {
      datasets.addAll(page.listSubjectsWithProperty(RDF.type, type).toList());
    }
    datasets.stream()
        .filter(dataset -> !isOnlyNamed(page, dataset))
        .forEach(dataset -> takeIn(dataset, identifiers, now));
    page.listSubjectsWithProperty(RDF.type, SERVICE)
        .forEach(service -> identified(service, identifiers));
  }

  /** What is only named by a service is described on another page. */
  private static boolean isOnlyNamed(Model page, Resource dataset) {
    List<Property> links =
        page.listStatements(null, null, dataset)
            .mapWith(statement -> statement.getPredicate())
            .toList();
    return !dataset.hasProperty(DCTerms.title) && links.equals(List.of(SERVES));
  }

  private Optional<String> identified(Resource subject, Set<String> identifiers) {
    if (!subject.hasProperty(DCTerms.identifier)) {
      complaints.add(subject + ": missing identifier");
      return Optional.empty();
    }
    String identifier = subject.getProperty(DCTerms.identifier).getString();
    if (!identifiers.add(identifier)) {
      complaints.add(identifier + " already exists");
      return Optional.empty();
    }
    return Optional.of(identifier);
  }

  private void takeIn(Resource dataset, Set<String> identifiers, Instant now) {
    Optional<String> identifier = identified(dataset, identifiers);
    if (identifier.isEmpty()) {
      return;
    }
    if (!dataset.hasProperty(DCTerms.title)) {
      complaints.add(identifier.get() + ": missing title");
      return;
    }
    items.put(identifier.get(), item(dataset, now));
    lastSeen.put(identifier.get(), now);
    archived.remove(identifier.get());
  }

  private Item item(Resource dataset, Instant now) {
    Set<String> resources = new TreeSet<>();
    for (RDFNode node :
        dataset.getModel().listObjectsOfProperty(dataset, DCAT.distribution).toList()) {
      Resource distribution = node.asResource();
      Resource url = distribution.getPropertyResourceValue(DCAT.downloadURL);
      Resource known = url == null ? distribution.getPropertyResourceValue(DCAT.accessURL) : url;
      if (!resources.add(known.getURI())) {
        complaints.add(known + " stands for two distributions");
      }
    }
    return new Item(
        dataset.getProperty(DCTerms.title, "fr").getString(),
        modified(dataset, now),
        resources,
        polygons(dataset),
        CanonicalForm.ntriples(dataset.listProperties().toModel().getGraph()));
  }

  private String modified(Resource dataset, Instant now) {
    if (!dataset.hasProperty(DCTerms.modified)) {
      return null;
    }
    String modified = dataset.getProperty(DCTerms.modified).getString();
    if (Instant.parse(modified).isAfter(now)) {
      complaints.add(dataset + ": modified in the future");
      return null;
    }
    return modified;
  }

  /** Only well-known text of polygons, on the place itself. */
  private static Set<String> polygons(Resource dataset) {
    Set<String> polygons = new TreeSet<>();
    dataset
        .listProperties(DCTerms.spatial)
        .mapWith(statement -> statement.getResource())
        .forEach(
            place ->
                place
                    .listProperties()
                    .mapWith(statement -> statement.getObject())
                    .filterKeep(RDFNode::isLiteral)
                    .mapWith(RDFNode::asLiteral)
                    .filterKeep(Harvester::isPolygon)
                    .mapWith(Literal::getLexicalForm)
                    .forEach(polygons::add));
    return polygons;
  }

  private static boolean isPolygon(Literal literal) {
    return literal.getDatatypeURI().equals(Namespaces.GEO + "wktLiteral")
        && Arrays.asList("POLYGON", "MULTIPOLYGON")
            .contains(literal.getLexicalForm().replaceFirst("[\\s(].*", ""));
  }

  /** What it has, by identifier. */
  Map<String, Item> items() {
    return Map.copyOf(items);
  }

  /** The identifiers of what has been gone for more than the grace. */
  Set<String> archived() {
    return archived;
  }

  /** What it could not take in the last harvest, or not wholly. */
  List<String> complaints() {
    return complaints;
  }

  /** How many pages the last harvest read. */
  int pages() {
    return pages;
  }

  private static Resource resource(String uri) {
    return ResourceFactory.createResource(uri);
  }

  private static Property property(String uri) {
    return ResourceFactory.createProperty(uri);
  }
}
