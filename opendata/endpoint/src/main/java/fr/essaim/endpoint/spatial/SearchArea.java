package fr.essaim.endpoint.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What a search is for, as its arguments say.
 *
 * @param box in which everything lies that is searched for, and maybe more
 * @param has whether a geometry is searched for
 * @param most how many things are wanted
 */
public record SearchArea(Envelope box, Predicate<Geometry> has, long most) {

  static final String SPATIAL = "http://jena.apache.org/spatial#";
  private static final int CORNERS = 4;
  private static final int RADIUS = 2;
  private static final int UNIT = 3;

  private static final Map<String, Function<List<Node>, Optional<SearchArea>>> SEARCHES =
      Map.of(
          SPATIAL + "withinBox", arguments -> inBox(arguments, SearchArea::within),
          SPATIAL + "intersectBox", arguments -> inBox(arguments, SearchArea::touching),
          SPATIAL + "nearby", SearchArea::nearby);

  /** The IRIs of the searches there are. */
  public static Set<String> searches() {
    return SEARCHES.keySet();
  }

  /**
   * The area that arguments say; none when they say none, such as while a variable among them has
   * no value.
   */
  public static Optional<SearchArea> of(Node search, PropFuncArg arguments) {
    return arguments.isList()
        ? SEARCHES.get(search.getURI()).apply(arguments.getArgList())
        : Optional.empty();
  }

  /** Whether only some are wanted: which ones depends on what was asked before. */
  public boolean isLimited() {
    return most < Long.MAX_VALUE;
  }

  /** How many geometries may lie in it. */
  public int estimate(GeometryIndex geometries) {
    return geometries.near(box).size();
  }

  private static Optional<SearchArea> inBox(
      List<Node> arguments, Function<Envelope, Predicate<Geometry>> relation) {
    List<Double> numbers = numbers(arguments, CORNERS);
    Optional<Long> most = most(arguments, CORNERS);
    if (numbers.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    Optional<Coordinate> one = coordinate(numbers.get(0), numbers.get(1));
    Optional<Coordinate> other = coordinate(numbers.get(2), numbers.get(3));
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    Envelope box = new Envelope(one.get(), other.get());
    return Optional.of(new SearchArea(box, relation.apply(box), most.get()));
  }

  private static Predicate<Geometry> within(Envelope box) {
    return geometry -> box.covers(geometry.getEnvelopeInternal());
  }

  private static Predicate<Geometry> touching(Envelope box) {
    return WellKnownText.FACTORY.toGeometry(box)::intersects;
  }

  private static Optional<SearchArea> nearby(List<Node> arguments) {
    List<Double> numbers = numbers(arguments, RADIUS + 1);
    Optional<Long> most = most(arguments, UNIT + 1);
    Optional<Unit> unit =
        arguments.size() > UNIT ? Unit.ofLengths(arguments.get(UNIT)) : Optional.of(Unit.KILOMETRE);
    if (numbers.isEmpty() || most.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    double metres = numbers.get(RADIUS) * unit.get().size();
    return coordinate(numbers.get(0), numbers.get(1))
        .filter(middle -> metres > 0)
        .map(WellKnownText.FACTORY::createPoint)
        .map(
            middle ->
                new SearchArea(
                    Earth.around(middle.getEnvelopeInternal(), metres),
                    geometry -> Earth.metres(middle, geometry) < metres,
                    most.get()));
  }

  private static Optional<Coordinate> coordinate(double latitude, double longitude) {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? Optional.of(new Coordinate(longitude, latitude))
        : Optional.empty();
  }

  /** The first arguments, if there are so many, and each is a number that is finite. */
  private static List<Double> numbers(List<Node> arguments, int count) {
    List<Double> numbers = new ArrayList<>();
    for (Node each : arguments.subList(0, Math.min(count, arguments.size()))) {
      number(each).map(NodeValue::getDouble).filter(Double::isFinite).ifPresent(numbers::add);
    }
    return numbers.size() == count ? numbers : List.of();
  }

  /** How many are wanted: a negative number means all; nothing when that is not what it says. */
  private static Optional<Long> most(List<Node> arguments, int at) {
    if (arguments.size() <= at) {
      return Optional.of(Long.MAX_VALUE);
    }
    return number(arguments.get(at))
        .filter(value -> value.isInteger() && arguments.size() == at + 1)
        .map(
            value ->
                value.getInteger().signum() < 0 ? Long.MAX_VALUE : value.getInteger().longValue());
  }

  private static Optional<NodeValue> number(Node node) {
    return Optional.of(node)
        .filter(Node::isLiteral)
        .map(NodeValue::makeNode)
        .filter(NodeValue::isNumber);
  }
}
