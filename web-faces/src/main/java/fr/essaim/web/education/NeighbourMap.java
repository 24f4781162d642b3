package fr.essaim.web.education;

import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Places near by as numbered points of a small plane, the place that they surround in its middle.
 *
 * @param points by their number, which is that of the list beside it
 * @param metres what the line at the foot stands for
 * @param line how long it is on the plane
 */
public record NeighbourMap(List<Point> points, int metres, int line) {

  /** Of the plane. */
  public static final int WIDTH = 320;

  public static final int HEIGHT = 220;

  private static final int EDGE = 24;
  private static final double DEGREE = 111_195;
  private static final int LEAST = 60;

  /**
   * @param number from 1
   * @param probable whether it is perhaps the place itself
   */
  public record Point(int number, int x, int y, boolean probable) {}

  /**
   * @param middle where the place is; null where that is not known
   * @param places as the list beside the map shows them
   */
  static NeighbourMap of(Position middle, List<LikePlace> places) {
    if (middle == null) {
      return new NeighbourMap(List.of(), 0, 0);
    }
    double farthest = LEAST;
    for (LikePlace each : places) {
      farthest = Math.max(farthest, each.metres() == null ? 0 : each.metres());
    }
    double scale = (HEIGHT / 2.0 - EDGE) / farthest;
    double wide = DEGREE * Math.cos(Math.toRadians(middle.latitude()));
    List<Point> points = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      Position position = places.get(place).place().position();
      if (position != null) {
        points.add(
            new Point(
                place + 1,
                (int)
                    Math.round(
                        WIDTH / 2.0 + (position.longitude() - middle.longitude()) * wide * scale),
                (int)
                    Math.round(
                        HEIGHT / 2.0 - (position.latitude() - middle.latitude()) * DEGREE * scale),
                places.get(place).isProbable()));
      }
    }
    int metres = farthest > 400 ? 200 : farthest > 150 ? 100 : 25;
    return new NeighbourMap(points, metres, (int) Math.round(metres * scale));
  }

  public boolean isDrawn() {
    return !points.isEmpty();
  }
}
