package fr.essaim.endpoint.spatial;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase2;
import org.apache.jena.sparql.function.FunctionBase3;
import org.apache.jena.sparql.function.FunctionFactory;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/** What can be asked of two geometries by the IRI of a function. */
public final class SpatialFunctions {

  static final String GEOF = "http://www.opengis.net/def/function/geosparql/";

  static final String JENA = "http://jena.apache.org/function/spatial#";

  /** How many points of one may meet points of the other: what looks at more looks at no clock. */
  private static final long MOST_PAIRS = 4_000_000;

  /** What two lines cost that cross, as often as a point that is compared with a line. */
  private static final long CROSSING = 64;

  private static final Map<String, Supplier<TopologyPredicate>> RELATIONS =
      Map.of(
          "sfContains", RelatePredicate::contains,
          "sfDisjoint", RelatePredicate::disjoint,
          "sfIntersects", RelatePredicate::intersects,
          "sfOverlaps", RelatePredicate::overlaps,
          "sfTouches", RelatePredicate::touches,
          "sfWithin", RelatePredicate::within);

  private static final Map<String, FunctionFactory> ALL = all();

  private SpatialFunctions() {}

  /** The functions by their IRIs. */
  public static Map<String, FunctionFactory> byIri() {
    return ALL;
  }

  private static Map<String, FunctionFactory> all() {
    Map<String, FunctionFactory> all =
        RELATIONS.entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> GEOF + each.getKey(), each -> iri -> new Relation(each.getValue())));
    all.put(GEOF + "distance", iri -> new DistanceOnTheMap());
    all.put(JENA + "distance", iri -> new DistanceOnEarth());
    return Map.copyOf(all);
  }

  private static void check(long work) {
    if (work > MOST_PAIRS) {
      throw new ExprEvalException("too many points");
    }
  }

  /** Two geometries of which one is mostly the same in every row: each is read once. */
  private static final class Pair {

    private final Argument one = new Argument();
    private final Argument other = new Argument();

    void read(NodeValue first, NodeValue second) {
      one.read(first.asNode());
      other.read(second.asNode());
    }

    /** How many pairs of points there are. */
    long pairs() {
      return (long) one.geometry.getNumPoints() * other.geometry.getNumPoints();
    }

    /** Borders may cross each other; lines and what collections have, themselves as well. */
    long crossings() {
      long points = (long) one.geometry.getNumPoints() + other.geometry.getNumPoints();
      int least = Math.min(one.dimension(), other.dimension());
      return least == 0 ? pairs() : CROSSING * (least == 1 ? points * points : pairs());
    }

    boolean isEmpty() {
      return one.geometry.isEmpty() || other.geometry.isEmpty();
    }
  }

  private static final class Argument {

    private Node text;
    private Geometry geometry;

    void read(Node literal) {
      if (!literal.equals(text)) {
        geometry =
            WellKnownText.read(literal).orElseThrow(() -> new ExprEvalException("no geometry"));
        text = literal;
      }
    }

    /** Of a collection, which may have anything, that of lines. */
    int dimension() {
      return Geometry.TYPENAME_GEOMETRYCOLLECTION.equals(geometry.getGeometryType())
          ? 1
          : Math.max(0, geometry.getDimension());
    }
  }

  private static final class Relation extends FunctionBase2 {

    private final Pair pair = new Pair();
    private final Supplier<TopologyPredicate> predicate;

    Relation(Supplier<TopologyPredicate> predicate) {
      this.predicate = predicate;
    }

    @Override
    public NodeValue exec(NodeValue one, NodeValue other) {
      pair.read(one, other);
      check(pair.crossings());
      return NodeValue.makeBoolean(
          !pair.isEmpty()
              && RelateNG.relate(pair.one.geometry, pair.other.geometry, predicate.get()));
    }
  }

  private abstract static class Distance extends FunctionBase3 {

    private final Pair pair = new Pair();

    @Override
    public NodeValue exec(NodeValue one, NodeValue other, NodeValue unit) {
      Unit counted =
          unit(unit.asNode()).orElseThrow(() -> new ExprEvalException("no such unit here"));
      pair.read(one, other);
      check(pair.pairs());
      if (pair.isEmpty()) {
        throw new ExprEvalException("nowhere");
      }
      return NodeValue.makeDouble(between(pair.one.geometry, pair.other.geometry) / counted.size());
    }

    abstract Optional<Unit> unit(Node iri);

    abstract double between(Geometry one, Geometry other);
  }

  /** GeoSPARQL's: in the units of the coordinates, which are degrees. */
  private static final class DistanceOnTheMap extends Distance {

    @Override
    Optional<Unit> unit(Node iri) {
      return Unit.ofAngles(iri);
    }

    @Override
    double between(Geometry one, Geometry other) {
      return one.distance(other);
    }
  }

  private static final class DistanceOnEarth extends Distance {

    @Override
    Optional<Unit> unit(Node iri) {
      return Unit.ofLengths(iri);
    }

    @Override
    double between(Geometry one, Geometry other) {
      return Earth.metres(one, other);
    }
  }
}
