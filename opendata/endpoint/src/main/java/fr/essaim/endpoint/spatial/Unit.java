package fr.essaim.endpoint.spatial;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What distances are counted in, by the names that the OGC gives them. */
enum Unit {
  METRE(1, "metre", "meter"),
  KILOMETRE(1_000, "kilometre", "kilometer"),
  CENTIMETRE(0.01, "centimetre", "centimeter"),
  MILLIMETRE(0.001, "millimetre", "millimeter"),
  MILE(1_609.344, "mile", "statuteMile"),
  NAUTICAL_MILE(1_852, "nauticalMile"),
  FOOT(0.3048, "foot"),
  INCH(0.0254, "inch"),
  DEGREE(1, "degree"),
  RADIAN(180 / Math.PI, "radian");

  static final String UOM = "http://www.opengis.net/def/uom/OGC/1.0/";

  private static final Map<String, Unit> BY_NAME =
      Arrays.stream(values())
          .flatMap(unit -> Stream.of(unit.names).map(name -> Map.entry(UOM + name, unit)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final double size;
  private final String[] names;

  Unit(double size, String... names) {
    this.size = size;
    this.names = names;
  }

  /** The unit of lengths that an IRI names. */
  static Optional<Unit> ofLengths(Node iri) {
    return named(iri).filter(unit -> !unit.isAngle());
  }

  /** The unit of angles that an IRI names. */
  static Optional<Unit> ofAngles(Node iri) {
    return named(iri).filter(Unit::isAngle);
  }

  private static Optional<Unit> named(Node iri) {
    return iri.isURI() ? Optional.ofNullable(BY_NAME.get(iri.getURI())) : Optional.empty();
  }

  /** How many metres, or degrees, one of these has. */
  double size() {
    return size;
  }

  private boolean isAngle() {
    return this == DEGREE || this == RADIAN;
  }
}
