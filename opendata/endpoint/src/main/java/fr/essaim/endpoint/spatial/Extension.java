package fr.essaim.endpoint.spatial;

import fr.essaim.endpoint.gate.Words;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What queries may use beside SPARQL's own. Each is said here once: the service description, the
 * site's page and the documentation are made of this.
 */
public enum Extension {
  NEARBY(
      Kind.SEARCH,
      "spatial:nearby",
      "Ce qui est à moins d’une distance d’un point : latitude, longitude, distance, et l’unité si ce ne"
          + " sont pas des kilomètres.",
      "What is nearer to a point than a distance: latitude, longitude, distance, and the unit where it is"
          + " not the kilometre.",
      "?place spatial:nearby (50.69 3.17 500 uom:metre)"),
  WITHIN_BOX(
      Kind.SEARCH,
      "spatial:withinBox",
      "Ce qui est tout entier dans un rectangle : ses latitude et longitude les plus petites, puis les plus"
          + " grandes.",
      "What lies wholly in a box: its smallest latitude and longitude, then the largest.",
      "?place spatial:withinBox (50.6 3.1 50.7 3.2)"),
  INTERSECT_BOX(
      Kind.SEARCH,
      "spatial:intersectBox",
      "Ce qui a au moins un point dans un rectangle : ses latitude et longitude les plus petites, puis les"
          + " plus grandes.",
      "What has at least a point in a box: its smallest latitude and longitude, then the largest.",
      "?place spatial:intersectBox (50.6 3.1 50.7 3.2)"),
  DISTANCE_ON_EARTH(
      Kind.FUNCTION,
      "spatialF:distance",
      "À quelle distance deux géométries sont l’une de l’autre, dans une unité de longueur.",
      "How far two geometries are from each other, in a unit of length.",
      "BIND(spatialF:distance(?here, %s, uom:metre) AS ?metres)".formatted(Area.POINT)),
  DISTANCE_ON_THE_MAP(
      Kind.FUNCTION,
      "geof:distance",
      "Le même écart en degrés ou en radians, les unités des coordonnées.",
      "The same distance in degrees or radians, the units of the coordinates.",
      "BIND(geof:distance(?here, %s, uom:degree) AS ?degrees)".formatted(Area.POINT)),
  CONTAINS(
      Kind.FUNCTION,
      "geof:sfContains",
      "Si la première géométrie contient la seconde.",
      "Whether the first geometry contains the second.",
      "FILTER(geof:sfContains(%s, ?here))".formatted(Area.BOX)),
  DISJOINT(
      Kind.FUNCTION,
      "geof:sfDisjoint",
      "Si les deux géométries n’ont aucun point en commun.",
      "Whether the two geometries have no point in common.",
      "FILTER(geof:sfDisjoint(?here, %s))".formatted(Area.BOX)),
  INTERSECTS(
      Kind.FUNCTION,
      "geof:sfIntersects",
      "Si les deux géométries ont au moins un point en commun.",
      "Whether the two geometries have at least a point in common.",
      "FILTER(geof:sfIntersects(?here, %s))".formatted(Area.BOX)),
  OVERLAPS(
      Kind.FUNCTION,
      "geof:sfOverlaps",
      "Si deux surfaces ont une partie en commun sans que l’une contienne l’autre.",
      "Whether two areas share a part while neither contains the other.",
      "FILTER(geof:sfOverlaps(?here, %s))".formatted(Area.BOX)),
  TOUCHES(
      Kind.FUNCTION,
      "geof:sfTouches",
      "Si les deux géométries ne se rencontrent que par leurs bords.",
      "Whether the two geometries meet at their borders only.",
      "FILTER(geof:sfTouches(?here, %s))".formatted(Area.BOX)),
  WITHIN(
      Kind.FUNCTION,
      "geof:sfWithin",
      "Si la première géométrie est dans la seconde.",
      "Whether the first geometry lies in the second.",
      "FILTER(geof:sfWithin(?here, %s))".formatted(Area.BOX));

  /** Where it stands in a query. */
  public enum Kind {
    /** In the place of a predicate. */
    SEARCH,
    /** In an expression. */
    FUNCTION
  }

  /** What the examples compare with. */
  private static final class Area {
    static final String POINT = "\"POINT(3.17 50.69)\"^^geo:wktLiteral";
    static final String BOX =
        "\"POLYGON((3.1 50.6, 3.2 50.6, 3.2 50.7, 3.1 50.7, 3.1 50.6))\"^^geo:wktLiteral";
  }

  private static final Map<String, String> NAMESPACES =
      new TreeMap<>(
          Map.of(
              "geo", GeoSparql.GEO,
              "geof", SpatialFunctions.GEOF,
              "spatial", SearchArea.SPATIAL,
              "spatialF", SpatialFunctions.JENA,
              "uom", Unit.UOM));

  private final Kind kind;
  private final String shortName;
  private final Words words;
  private final String example;

  Extension(Kind kind, String shortName, String french, String english, String example) {
    this.kind = kind;
    this.shortName = shortName;
    words = new Words(french, english);
    this.example = example;
  }

  /** Where it stands in a query. */
  public Kind kind() {
    return kind;
  }

  /** Its IRI with a prefix, such as {@code spatial:nearby}. */
  public String shortName() {
    return shortName;
  }

  /** Its IRI. */
  public String iri() {
    String[] parts = shortName.split(":", 2);
    return NAMESPACES.get(parts[0]) + parts[1];
  }

  /** What it finds or tells. */
  public Words words() {
    return words;
  }

  /** It in use, as a part of a query. */
  public String example() {
    return example;
  }

  /** It in use, in a whole query that can be sent as it is. */
  public String query() {
    String body =
        kind == Kind.SEARCH
            ? "SELECT ?place { " + example + " }"
            : "SELECT * { ?place geo:hasGeometry/geo:asWKT ?here . " + example + " }";
    return NAMESPACES.entrySet().stream()
            .filter(each -> body.matches(".*\\b" + each.getKey() + ":.*"))
            .map(each -> "PREFIX " + each.getKey() + ": <" + each.getValue() + ">\n")
            .collect(Collectors.joining())
        + body;
  }
}
