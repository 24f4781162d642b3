package fr.essaim.endpoint.spatial;

import fr.essaim.endpoint.store.Changes;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.vocabulary.RDF;

/** Places as they will be published, one document each, around Roubaix. */
final class Places {

  static final String PREFIXES =
      "PREFIX : <http://e.org/id/place/> PREFIX schema: <http://schema.org/>"
          + " PREFIX geo: <http://www.opengis.net/ont/geosparql#>"
          + " PREFIX geof: <http://www.opengis.net/def/function/geosparql/>"
          + " PREFIX spatial: <http://jena.apache.org/spatial#>"
          + " PREFIX spatialF: <http://jena.apache.org/function/spatial#>"
          + " PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/> ";

  /** A place, six decimals of a degree exact. */
  record Place(String name, double latitude, double longitude, String theme) {

    Node iri() {
      return NodeFactory.createURI("http://e.org/id/place/" + name);
    }

    Node document() {
      return NodeFactory.createURI("http://e.org/doc/place/" + name);
    }

    List<Triple> triples() {
      return triples(String.format(Locale.ROOT, "POINT(%.6f %.6f)", longitude, latitude));
    }

    List<Triple> triples(String text) {
      Node geometry = NodeFactory.createURI(iri().getURI() + "#geometry");
      return List.of(
          Triple.create(iri(), RDF.type.asNode(), schema("Place")),
          Triple.create(iri(), schema("name"), NodeFactory.createLiteralString(name)),
          Triple.create(iri(), schema("keywords"), NodeFactory.createLiteralString(theme)),
          Triple.create(iri(), schema("latitude"), SSE.parseNode(Double.toString(latitude))),
          Triple.create(iri(), schema("longitude"), SSE.parseNode(Double.toString(longitude))),
          Triple.create(iri(), GeoSparql.HAS_GEOMETRY, geometry),
          Triple.create(geometry, GeoSparql.AS_WKT, wkt(text)));
    }

    void publish(Changes changes) {
      changes.replace(document(), triples());
    }
  }

  private Places() {}

  static List<Place> some(int count) {
    Random random = new Random(20_261_129);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Place(
                    "p" + i,
                    round(50.55 + 0.3 * random.nextDouble()),
                    round(2.95 + 0.5 * random.nextDouble()),
                    "theme " + i % 10))
        .toList();
  }

  static Node wkt(String text) {
    return SSE.parseNode("\"" + text + "\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>");
  }

  private static Node schema(String name) {
    return NodeFactory.createURI("http://schema.org/" + name);
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
