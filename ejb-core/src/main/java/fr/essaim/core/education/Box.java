package fr.essaim.core.education;

import java.util.Collection;

/** The points between two parallels and two meridians, in degrees of WGS 84. */
public record Box(double south, double west, double north, double east) {

  /** The smallest around some points. */
  public static Box around(Collection<Position> points) {
    return new Box(
        points.stream().mapToDouble(Position::latitude).min().orElseThrow(),
        points.stream().mapToDouble(Position::longitude).min().orElseThrow(),
        points.stream().mapToDouble(Position::latitude).max().orElseThrow(),
        points.stream().mapToDouble(Position::longitude).max().orElseThrow());
  }

  public boolean contains(Position point) {
    return intersects(
        new Box(point.latitude(), point.longitude(), point.latitude(), point.longitude()));
  }

  public boolean intersects(Box other) {
    return south <= other.north && other.south <= north && west <= other.east && other.west <= east;
  }
}
