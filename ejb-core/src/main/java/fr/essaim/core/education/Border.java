package fr.essaim.core.education;

import java.util.ArrayList;
import java.util.List;

/**
 * A line between two communes, or at the edge of what is known.
 *
 * @param left the code of the commune on its left
 * @param right that of the one on its right; empty for none
 */
public record Border(String left, String right, List<Position> points) {

  public Border {
    points = List.copyOf(points);
  }

  /** Whether it is the edge of what is known, or of a department. */
  public boolean isOuter() {
    return right.isEmpty() || !left.substring(0, 2).equals(right.substring(0, 2));
  }

  /** Without the points that are nearer to the one before than this, except its ends. */
  public Border coarser(double metres) {
    List<Position> kept = new ArrayList<>(List.of(points.get(0)));
    Position end = points.get(points.size() - 1);
    for (Position point : points.subList(1, points.size() - 1)) {
      if (kept.get(kept.size() - 1).metresTo(point) >= metres && point.metresTo(end) >= metres) {
        kept.add(point);
      }
    }
    kept.add(end);
    return new Border(left, right, kept);
  }
}
