package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Words;
import fr.essaim.endpoint.spatial.Extension;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the endpoint says of itself: SPARQL 1.1 Service Description, or a page for a person. */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String SCHEMA = "http://schema.org/";
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

  /** Where the datasets are described, and the rules and limits to people. */
  private static final List<String> ABOUT_THE_DATA =
      List.of("/.well-known/void", "/catalogue", "/donnees/limites");

  private static final String[] RESULT_FORMATS = {
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "JSON-LD",
    "RDF_XML",
    "N-Triples",
    "TriG",
    "N-Quads"
  };

  /** The name of a document's graph, with what all of them begin with. */
  private static final Pattern DOCUMENT = Pattern.compile("(.*/doc/)[^/]+/[^/]+");

  private static final Words GRAPHS =
      new Words(
          "Un graphe par document, nommé par l’URI du document ; en voici un. Le graphe par défaut"
              + " est leur union.",
          "A graph a document, named by the URI of the document; here is one. The default graph is"
              + " their union.");

  private final List<PublishedLimit> limits;
  private final DefaultGraph defaultGraph;
  private final Store store;

  ServiceDescription(List<PublishedLimit> limits, DefaultGraph defaultGraph, Store store) {
    this.limits = limits;
    this.defaultGraph = defaultGraph;
    this.store = store;
  }

  void send(Exchange exchange) {
    Format.Offer format = exchange.negotiate(Format.ofDescription());
    exchange.set("Cache-Control", "no-cache");
    if (format.format() == Format.HTML) {
      exchange.set("Content-Security-Policy", "default-src 'none'; form-action 'self'");
      exchange.send(
          format.contentType(),
          QueryPage.html(
              sentence(Language.FRENCH) + extensions("Aussi : "),
              sentence(Language.ENGLISH) + extensions("Also: ")));
    } else {
      exchange.send(format.contentType(), GraphText.toString(format.format(), graph(exchange)));
    }
  }

  private Graph graph(Exchange exchange) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("dct", DCT);
    graph.getPrefixMapping().setNsPrefix("schema", SCHEMA).setNsPrefix("rdfs", RDFS.getURI());
    graph.getPrefixMapping().setNsPrefix("skos", SKOS.getURI()).setNsPrefix("void", VOID);
    Node service = NodeFactory.createBlankNode();
    add(graph, service, RDF.type.getURI(), iri(SD + "Service"));
    add(graph, service, SD + "endpoint", iri(exchange.address()));
    add(graph, service, SD + "supportedLanguage", iri(SD + "SPARQL11Query"));
    for (String format : RESULT_FORMATS) {
      add(graph, service, SD + "resultFormat", iri(FORMATS + format));
    }
    if (defaultGraph == DefaultGraph.UNION) {
      add(graph, service, SD + "feature", iri(SD + "UnionDefaultGraph"));
    }
    for (Extension extension : Extension.values()) {
      addExtension(graph, service, extension);
    }
    add(graph, service, DCT + "license", iri(LICENCE));
    for (Language language : Language.values()) {
      add(
          graph,
          service,
          DCT + "description",
          NodeFactory.createLiteralLang(sentence(language), language.tag()));
    }
    for (String place : ABOUT_THE_DATA) {
      add(graph, service, RDFS.seeAlso.getURI(), iri(exchange.origin() + place));
    }
    limits.forEach(limit -> addLimit(graph, service, limit));
    Node dataset = addDataset(graph, service);
    Optional<Node> example =
        store.read(view -> Iter.asStream(view.dataset().listGraphNodes()).findFirst());
    example.ifPresent(name -> addNamedGraphs(graph, service, dataset, name));
    return graph;
  }

  private static void addExtension(Graph graph, Node service, Extension extension) {
    Node itself = iri(extension.iri());
    boolean function = extension.kind() == Extension.Kind.FUNCTION;
    add(graph, service, SD + (function ? "extensionFunction" : "propertyFeature"), itself);
    add(graph, itself, RDF.type.getURI(), iri(SD + (function ? "Function" : "Feature")));
    for (Language language : Language.values()) {
      add(
          graph,
          itself,
          DCT + "description",
          NodeFactory.createLiteralLang(language.of(extension.words()), language.tag()));
    }
    add(graph, itself, SKOS.example.getURI(), NodeFactory.createLiteralString(extension.query()));
  }

  private static void addLimit(Graph graph, Node service, PublishedLimit limit) {
    Node property = NodeFactory.createBlankNode();
    add(graph, service, SCHEMA + "additionalProperty", property);
    add(graph, property, RDF.type.getURI(), iri(SCHEMA + "PropertyValue"));
    add(graph, property, SCHEMA + "propertyID", NodeFactory.createLiteralString(limit.option()));
    add(
        graph,
        property,
        SCHEMA + "value",
        NodeFactory.createLiteralDT(Long.toString(limit.value()), XSDDatatype.XSDinteger));
    if (!limit.unit().isEmpty()) {
      add(graph, property, SCHEMA + "unitText", NodeFactory.createLiteralString(limit.unit()));
    }
    for (Language language : Language.values()) {
      add(
          graph,
          property,
          SCHEMA + "name",
          NodeFactory.createLiteralLang(limit.name(language), language.tag()));
    }
  }

  private String sentence(Language language) {
    return PublishedLimit.sentence(limits, language);
  }

  private static String extensions(String begin) {
    return Arrays.stream(Extension.values())
        .map(Extension::shortName)
        .collect(Collectors.joining(", ", " " + begin, "."));
  }

  private static Node addDataset(Graph graph, Node service) {
    Node dataset = NodeFactory.createBlankNode();
    Node everything = NodeFactory.createBlankNode();
    add(graph, service, SD + "defaultDataset", dataset);
    add(graph, dataset, RDF.type.getURI(), iri(SD + "Dataset"));
    add(graph, dataset, SD + "defaultGraph", everything);
    add(graph, everything, RDF.type.getURI(), iri(SD + "Graph"));
    return dataset;
  }

  /** One of the named graphs, and what the names of all have in common: there are too many. */
  private static void addNamedGraphs(Graph graph, Node service, Node dataset, Node example) {
    Node named = NodeFactory.createBlankNode();
    Node itself = NodeFactory.createBlankNode();
    add(graph, dataset, SD + "namedGraph", named);
    add(graph, named, RDF.type.getURI(), iri(SD + "NamedGraph"));
    add(graph, named, SD + "name", example);
    add(graph, named, SD + "graph", itself);
    add(graph, itself, RDF.type.getURI(), iri(SD + "Graph"));
    Matcher document = DOCUMENT.matcher(example.toString());
    if (document.matches()) {
      Node all = NodeFactory.createBlankNode();
      add(graph, service, SD + "availableGraphs", all);
      add(graph, all, RDF.type.getURI(), iri(SD + "GraphCollection"));
      add(graph, all, RDF.type.getURI(), iri(VOID + "Dataset"));
      String space = document.group(1);
      add(graph, all, VOID + "uriSpace", NodeFactory.createLiteralString(space));
      add(
          graph,
          all,
          VOID + "uriRegexPattern",
          NodeFactory.createLiteralString(
              "^" + space.replaceAll("[.+?]", "\\\\$0") + "[^/]+/[^/]+$"));
      for (Language language : Language.values()) {
        add(
            graph,
            all,
            DCT + "description",
            NodeFactory.createLiteralLang(language.of(GRAPHS), language.tag()));
      }
    }
  }

  private static void add(Graph graph, Node subject, String predicate, Node object) {
    graph.add(Triple.create(subject, iri(predicate), object));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
