package fr.essaim.web.maps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers as circles at the middles of their communes, over the outlines of the departments. What
 * lies elsewhere stands in the table alone, and is counted here.
 *
 * @param circles the largest first, so that none hides a smaller one
 * @param elsewhere how many rows have no place on the map
 */
public record PlaceMap(List<String> outlines, List<Circle> circles, int elsewhere) {

  /** Of the plane that the files have. */
  public static final int WIDTH = 1000;

  public static final int HEIGHT = 660;

  private static final double SMALLEST = 13;
  private static final double GROWTH = 9;
  private static final int LETTER = 12;
  private static final int LINE = 26;

  private static final List<String> OUTLINES =
      lines("departments").stream().map(line -> line.substring(line.indexOf(',') + 1)).toList();
  private static final Map<String, Middle> COMMUNES = communes();

  /** A point of the plane. */
  public record Middle(int x, int y) {}

  /**
   * A number of a commune.
   *
   * @param code of the INSEE
   * @param said the number, in words
   * @param link where it leads; null for nowhere
   */
  public record Place(String code, String name, double number, String said, String link) {}

  /**
   * @param link where it leads; null for nowhere
   * @param named whether there is room for the name beside it
   */
  public record Circle(
      String name, String number, String link, int x, int y, int radius, boolean named) {

    /** Where the name begins, so that it stays on the map. */
    public int nameX() {
      return isNearTheEdge() ? x - radius - 6 : x + radius + 6;
    }

    public String anchor() {
      return isNearTheEdge() ? "end" : "start";
    }

    private boolean isNearTheEdge() {
      return x + radius + name.length() * LETTER > WIDTH;
    }

    private boolean crowds(Circle other) {
      return Math.abs(y - other.y) < Math.max(LINE, radius + other.radius)
          && left() < other.right()
          && other.left() < right();
    }

    private int left() {
      return named && isNearTheEdge() ? nameX() - name.length() * LETTER : x - radius;
    }

    private int right() {
      return named && !isNearTheEdge() ? nameX() + name.length() * LETTER : x + radius;
    }
  }

  /** Whether its circles lead somewhere. */
  public boolean isLinked() {
    return circles.stream().anyMatch(circle -> circle.link() != null);
  }

  /** The outlines of the departments, as paths. */
  public static List<String> departments() {
    return OUTLINES;
  }

  /** The middle of a commune; empty where it lies elsewhere. */
  public static Optional<Middle> middle(String code) {
    return Optional.ofNullable(code == null ? null : COMMUNES.get(code));
  }

  /** The places in their order, that of the largest first. */
  public static PlaceMap of(List<Place> places) {
    List<Circle> circles = new ArrayList<>();
    int elsewhere = 0;
    for (Place place : places) {
      Middle middle = COMMUNES.get(place.code());
      if (middle == null) {
        elsewhere++;
      } else {
        circles.add(circle(place, middle, circles));
      }
    }
    return new PlaceMap(OUTLINES, circles, elsewhere);
  }

  private static Circle circle(Place place, Middle middle, List<Circle> before) {
    int radius = (int) Math.round(SMALLEST + GROWTH * Math.sqrt(place.number() - 1.0));
    Circle named = at(place, middle, radius, true);
    return before.stream().noneMatch(named::crowds) ? named : at(place, middle, radius, false);
  }

  private static Circle at(Place place, Middle middle, int radius, boolean named) {
    return new Circle(
        place.name(), place.said(), place.link(), middle.x(), middle.y(), radius, named);
  }

  private static Map<String, Middle> communes() {
    Map<String, Middle> places = new HashMap<>();
    for (String line : lines("communes")) {
      String[] parts = line.split(",");
      places.put(parts[0], new Middle(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }
    return places;
  }

  private static List<String> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PlaceMap.class.getResourceAsStream(file + ".csv"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
