package fr.essaim.core.education.internal;

import fr.essaim.core.education.Box;
import fr.essaim.core.education.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shape of a commune: what lies within an odd number of its rings.
 *
 * @param rings the largest first; the last point of each is its first
 */
public record Outline(List<List<Position>> rings, Box bounds) {

  /** So little that the earth is flat, and points that far away from an edge lie beside it. */
  private static final double METRES_A_DEGREE = 111_195;

  public Outline {
    rings =
        rings.stream()
            .map(List::copyOf)
            .sorted(Comparator.comparingDouble(ring -> -Math.abs(twiceTheArea(ring))))
            .toList();
  }

  static Outline of(List<List<Position>> rings) {
    return new Outline(rings, Box.around(rings.stream().flatMap(List::stream).toList()));
  }

  public boolean contains(Position point) {
    return bounds.contains(point) && crossings(point.latitude(), point.longitude()) % 2 == 1;
  }

  /** How far a point is from its edge, in metres, within or without. */
  public double metresToEdge(Position point) {
    return rings.stream().mapToDouble(ring -> metresToLine(ring, point)).min().orElseThrow();
  }

  /** Its centre of gravity, or where that is outside a point of the same latitude within. */
  public Position centre() {
    List<Position> ring = rings.get(0);
    Position origin = ring.get(0);
    double twice = 0;
    double north = 0;
    double east = 0;
    for (int at = 1; at < ring.size(); at++) {
      double y1 = ring.get(at - 1).latitude() - origin.latitude();
      double x1 = ring.get(at - 1).longitude() - origin.longitude();
      double y2 = ring.get(at).latitude() - origin.latitude();
      double x2 = ring.get(at).longitude() - origin.longitude();
      double cross = x1 * y2 - x2 * y1;
      twice += cross;
      north += (y1 + y2) * cross;
      east += (x1 + x2) * cross;
    }
    Position middle =
        new Position(
            origin.latitude() + north / (3 * twice), origin.longitude() + east / (3 * twice));
    return contains(middle) ? middle : within(middle.latitude());
  }

  /** The middle of the widest part on a parallel. */
  private Position within(double latitude) {
    List<Double> edges = new ArrayList<>();
    rings.forEach(ring -> edges.addAll(longitudesOn(ring, latitude)));
    Collections.sort(edges);
    int widest =
        IntStream.range(0, edges.size() / 2)
            .boxed()
            .max(Comparator.comparingDouble(at -> edges.get(2 * at + 1) - edges.get(2 * at)))
            .orElseThrow();
    return new Position(latitude, (edges.get(2 * widest) + edges.get(2 * widest + 1)) / 2);
  }

  private long crossings(double latitude, double longitude) {
    return rings.stream()
        .flatMap(ring -> longitudesOn(ring, latitude).stream())
        .filter(edge -> edge > longitude)
        .count();
  }

  /** Where a ring crosses a parallel. */
  private static List<Double> longitudesOn(List<Position> ring, double latitude) {
    List<Double> found = new ArrayList<>();
    for (int at = 1; at < ring.size(); at++) {
      Position one = ring.get(at - 1);
      Position two = ring.get(at);
      if (one.latitude() > latitude != two.latitude() > latitude) {
        double share = (latitude - one.latitude()) / (two.latitude() - one.latitude());
        found.add(one.longitude() + share * (two.longitude() - one.longitude()));
      }
    }
    return found;
  }

  static double metresToLine(List<Position> line, Position point) {
    double least = Double.POSITIVE_INFINITY;
    for (int at = 1; at < line.size(); at++) {
      least = Math.min(least, metresToSegment(line.get(at - 1), line.get(at), point));
    }
    return least;
  }

  private static double metresToSegment(Position from, Position to, Position point) {
    double wide = Math.cos(Math.toRadians(point.latitude())) * METRES_A_DEGREE;
    double x = (from.longitude() - point.longitude()) * wide;
    double y = (from.latitude() - point.latitude()) * METRES_A_DEGREE;
    double along = (to.longitude() - from.longitude()) * wide;
    double up = (to.latitude() - from.latitude()) * METRES_A_DEGREE;
    double square = along * along + up * up;
    double share = square == 0 ? 0 : Math.max(0, Math.min(1, -(x * along + y * up) / square));
    return Math.hypot(x + share * along, y + share * up);
  }

  private static double twiceTheArea(List<Position> ring) {
    double twice = 0;
    for (int at = 1; at < ring.size(); at++) {
      Position one = ring.get(at - 1);
      Position two = ring.get(at);
      twice += one.longitude() * two.latitude() - two.longitude() * one.latitude();
    }
    return twice;
  }
}
