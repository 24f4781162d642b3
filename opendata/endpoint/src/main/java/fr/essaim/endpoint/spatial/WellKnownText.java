package fr.essaim.endpoint.spatial;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads geometries as they are published: {@code geo:wktLiteral} in CRS84, longitude first. What is
 * anything else, too long, nested too deep or not finite is no geometry.
 */
final class WellKnownText {

  static final GeometryFactory FACTORY = new GeometryFactory();

  private static final String DATATYPE = GeoSparql.GEO + "wktLiteral";
  private static final String CRS84 = "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>";
  private static final int MOST_LETTERS = 1 << 22;

  /** The reader calls itself for each collection within another one. */
  private static final int MOST_BRACKETS = 20;

  private WellKnownText() {}

  /** The geometry that a literal is, if it is one. */
  static Optional<Geometry> read(Node literal) {
    if (!literal.isLiteral() || !DATATYPE.equals(literal.getLiteralDatatypeURI())) {
      return Optional.empty();
    }
    String text = literal.getLiteralLexicalForm();
    return text.length() > MOST_LETTERS || isDeep(text) ? Optional.empty() : parse(text);
  }

  private static boolean isDeep(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest > MOST_BRACKETS;
  }

  private static Optional<Geometry> parse(String text) {
    try {
      Geometry geometry =
          new WKTReader(FACTORY)
              .read(text.startsWith(CRS84) ? text.substring(CRS84.length()) : text);
      return Optional.of(geometry)
          .filter(each -> Arrays.stream(each.getCoordinates()).allMatch(Coordinate::isValid));
    } catch (ParseException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }
}
