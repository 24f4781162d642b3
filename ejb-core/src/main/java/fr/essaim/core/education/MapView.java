package fr.essaim.core.education;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of the map as a screen shows it. However large it is, and however many places there are,
 * it has at most {@value #MOST} rows and columns of points.
 *
 * @param zoom of the web's maps, on which the world is 256 points wide, doubled at each step
 */
public record MapView(double south, double west, double north, double east, int zoom) {

  private static final int MOST = 24;
  private static final int DEEPEST = 19;
  private static final double WORLD = 256;

  /** On a screen, what lies within so many points of it is one. */
  private static final double TOGETHER = 56;

  /**
   * @param box south, west, north and east, with commas between them
   * @return empty for what is no view
   */
  public static Optional<MapView> of(String box, String zoom) {
    Optional<double[]> sides = sides(box);
    return sides.isEmpty() || !zoom.matches("\\d{1,2}")
        ? Optional.empty()
        : Optional.of(
            new MapView(
                sides.get()[0],
                sides.get()[1],
                sides.get()[2],
                sides.get()[3],
                Math.min(DEEPEST, Integer.parseInt(zoom))));
  }

  /** South, west, north and east in degrees, with commas between them; empty for anything else. */
  public static Optional<double[]> sides(String box) {
    String[] parts = box.split(",", -1);
    if (parts.length != 4
        || !Stream.of(parts).allMatch(each -> each.matches("-?\\d{1,3}(\\.\\d{1,12})?"))) {
      return Optional.empty();
    }
    return Optional.of(Stream.of(parts).mapToDouble(Double::parseDouble).toArray());
  }

  /** Of what is one point, in degrees. */
  public double width() {
    return Math.max(360 * TOGETHER / (WORLD * Math.pow(2, zoom)), (east - west) / MOST);
  }

  /** The same from south to north, where degrees are longer on the screen. */
  public double height() {
    double shorter = Math.cos(Math.toRadians(Math.min(80, Math.abs((south + north) / 2))));
    return Math.max(360 * TOGETHER * shorter / (WORLD * Math.pow(2, zoom)), (north - south) / MOST);
  }
}
