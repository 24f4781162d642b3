package fr.essaim.publisher.http;

import fr.essaim.core.publication.LogEntry;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.Uris;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What is left of a withdrawn document: that there was one, about what, and since when it is no
 * more. A merged thing has none, for its addresses lead to the survivor.
 */
final class Tombstone {

  private Tombstone() {}

  static Graph of(LogEntry entry, Uris uris) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node document = NodeFactory.createURI(entry.uri());
    Node at = NodeFactory.createLiteralDT(entry.publishedAt().toString(), XSDDatatype.XSDdateTime);
    graph.add(document, uri(Namespaces.RDF, "type"), uri(Namespaces.AS, "Tombstone"));
    graph.add(document, uri(Namespaces.AS, "deleted"), at);
    graph.add(document, uri(Namespaces.PROV, "invalidatedAtTime"), at);
    graph.add(
        document,
        uri(Namespaces.FOAF, "primaryTopic"),
        NodeFactory.createURI(uris.thingOf(entry.uri())));
    graph.add(
        document,
        uri(Namespaces.SCHEMA, "position"),
        NodeFactory.createLiteralDT(Long.toString(entry.position()), XSDDatatype.XSDinteger));
    return graph;
  }

  private static Node uri(String namespace, String name) {
    return NodeFactory.createURI(namespace + name);
  }
}
