package fr.essaim.publisher.document;

import fr.essaim.ontology.Namespaces;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The formats of a graph. The same graph always gives the same bytes, which is what makes a strong
 * ETag of a digest true.
 */
public enum RdfFormat {
  TURTLE("Turtle", "text/turtle", "ttl", RDFFormat.TURTLE_BLOCKS),
  JSON_LD("JSON-LD", "application/ld+json", "jsonld", RDFFormat.JSONLD11_PRETTY),
  RDF_XML("RDF/XML", "application/rdf+xml", "rdf", RDFFormat.RDFXML_PLAIN),
  N_TRIPLES("N-Triples", "application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8);

  private final String title;
  private final String mediaType;
  private final String extension;
  private final RDFFormat format;

  RdfFormat(String title, String mediaType, String extension, RDFFormat format) {
    this.title = title;
    this.mediaType = mediaType;
    this.extension = extension;
    this.format = format;
  }

  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What its own URL ends in. */
  public String extension() {
    return extension;
  }

  public static Optional<RdfFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  /**
   * The graph of a document in its canonical form, to be used alone. Its blank nodes keep their
   * names, by which they are sorted; with names made up anew the bytes would differ each time.
   */
  public static Graph read(String nquads) {
    return parser(nquads, Lang.NQUADS).toDatasetGraph().getUnionGraph();
  }

  /** The same of lines of triples, which are in no named graph. */
  public static Graph readTriples(String ntriples) {
    return parser(ntriples, Lang.NTRIPLES).toGraph();
  }

  private static RDFParserBuilder parser(String lines, Lang language) {
    return RDFParser.create()
        .fromString(lines)
        .lang(language)
        .labelToNode(LabelToNode.createUseLabelAsGiven());
  }

  /**
   * The graph of a document, to be put together with others: blank nodes are called alike in all of
   * them, so each gets a name that begins with the scope.
   *
   * @param scope what no other of these documents is read with
   */
  public static Graph read(String nquads, String scope) {
    Graph told = GraphFactory.createDefaultGraph();
    read(nquads)
        .find()
        .mapWith(
            triple ->
                Triple.create(
                    scoped(triple.getSubject(), scope),
                    triple.getPredicate(),
                    scoped(triple.getObject(), scope)))
        .forEach(told::add);
    return told;
  }

  private static Node scoped(Node node, String scope) {
    return node.isBlank()
        ? NodeFactory.createBlankNode(scope + "-" + node.getBlankNodeLabel())
        : node;
  }

  public byte[] write(Graph graph, Map<String, String> morePrefixes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (this) {
      case TURTLE, N_TRIPLES -> stream(sorted(graph), bytes, morePrefixes);
      case JSON_LD, RDF_XML -> {
        Model model = ModelFactory.createDefaultModel();
        sorted(graph).forEach(model.getGraph()::add);
        Namespaces.prefixes()
            .forEach(
                (prefix, namespace) -> {
                  if (uses(graph, namespace)) {
                    model.setNsPrefix(prefix, namespace);
                  }
                });
        morePrefixes.forEach(model::setNsPrefix);
        RDFWriter.source(model).format(format).output(bytes);
      }
    }
    return bytes.toByteArray();
  }

  public String text(Graph graph, Map<String, String> morePrefixes) {
    return new String(write(graph, morePrefixes), StandardCharsets.UTF_8);
  }

  private void stream(List<Triple> triples, OutputStream out, Map<String, String> morePrefixes) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    if (this == TURTLE) {
      Namespaces.prefixes().forEach(writer::prefix);
      morePrefixes.forEach(writer::prefix);
    }
    triples.forEach(writer::triple);
    writer.finish();
  }

  private static boolean uses(Graph graph, String namespace) {
    return graph.stream()
        .anyMatch(
            triple ->
                triple.getPredicate().getURI().startsWith(namespace)
                    || names(triple.getObject()).startsWith(namespace));
  }

  private static String names(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isLiteral() ? node.getLiteralDatatypeURI() : "";
  }

  /** By subject, then property with the type first, then value. */
  public static List<Triple> sorted(Graph graph) {
    return graph.stream()
        .sorted(
            Comparator.comparing((Triple triple) -> NodeFmtLib.strNT(triple.getSubject()))
                .thenComparing(
                    triple ->
                        triple.getPredicate().getURI().equals(Namespaces.RDF + "type") ? 0 : 1)
                .thenComparing(triple -> triple.getPredicate().getURI())
                .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject())))
        .toList();
  }
}
