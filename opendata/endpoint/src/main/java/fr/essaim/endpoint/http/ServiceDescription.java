package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Gate;
import fr.essaim.endpoint.run.Limits;
import fr.essaim.endpoint.store.DefaultGraph;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint says of itself: SPARQL 1.1 Service Description, or a page for a person. */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

  private static final String[] RESULT_FORMATS = {
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "JSON-LD",
    "RDF_XML",
    "N-Triples"
  };

  private final Limits limits;
  private final Gate.Caps caps;
  private final DefaultGraph defaultGraph;

  ServiceDescription(Limits limits, Gate.Caps caps, DefaultGraph defaultGraph) {
    this.limits = limits;
    this.caps = caps;
    this.defaultGraph = defaultGraph;
  }

  void send(Exchange exchange) {
    Format.Offer format = exchange.negotiate(Format.ofDescription());
    exchange.set("Cache-Control", "no-cache");
    if (format.format() == Format.HTML) {
      exchange.set("Content-Security-Policy", "default-src 'none'; form-action 'self'");
      exchange.send(format.contentType(), QueryPage.html(limitsIn("fr"), limitsIn("en")));
    } else {
      exchange.send(
          format.contentType(), GraphText.toString(format.format(), graph(exchange.address())));
    }
  }

  private Graph graph(String address) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("dct", DCT);
    Node service = NodeFactory.createBlankNode();
    add(graph, service, RDF.type.getURI(), iri(SD + "Service"));
    add(graph, service, SD + "endpoint", iri(address));
    add(graph, service, SD + "supportedLanguage", iri(SD + "SPARQL11Query"));
    for (String format : RESULT_FORMATS) {
      add(graph, service, SD + "resultFormat", iri(FORMATS + format));
    }
    if (defaultGraph == DefaultGraph.UNION) {
      add(graph, service, SD + "feature", iri(SD + "UnionDefaultGraph"));
    }
    add(graph, service, DCT + "license", iri(LICENCE));
    add(graph, service, DCT + "description", text("fr"));
    add(graph, service, DCT + "description", text("en"));
    addDataset(graph, service);
    return graph;
  }

  private static void addDataset(Graph graph, Node service) {
    Node dataset = NodeFactory.createBlankNode();
    Node everything = NodeFactory.createBlankNode();
    add(graph, service, SD + "defaultDataset", dataset);
    add(graph, dataset, RDF.type.getURI(), iri(SD + "Dataset"));
    add(graph, dataset, SD + "defaultGraph", everything);
    add(graph, everything, RDF.type.getURI(), iri(SD + "Graph"));
  }

  private Node text(String language) {
    return NodeFactory.createLiteralLang(limitsIn(language), language);
  }

  private String limitsIn(String language) {
    String pattern =
        language.equals("fr")
            ? "Limites : %d s par requête, %d requêtes à la fois, %d lignes, %d Mio par réponse ;"
                + " texte d’une requête %d Kio, imbrication %d, données en ligne %d lignes. SERVICE"
                + " et les mises à jour sont refusés."
            : "Limits: %d s a query, %d queries at once, %d rows, %d MiB an answer; a query's text"
                + " %d KiB, nesting %d, inline data %d rows. SERVICE and updates are refused.";
    return String.format(
        pattern,
        limits.timeout().toSeconds(),
        limits.concurrency(),
        limits.rows(),
        limits.bytes() >> 20,
        caps.textBytes() >> 10,
        caps.nesting(),
        caps.inlineRows());
  }

  private static void add(Graph graph, Node subject, String predicate, Node object) {
    graph.add(Triple.create(subject, iri(predicate), object));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
