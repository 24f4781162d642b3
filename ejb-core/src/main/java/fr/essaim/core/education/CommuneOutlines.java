package fr.essaim.core.education;

import fr.essaim.core.education.internal.Outline;
import fr.essaim.core.education.internal.OutlineFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the communes of the Nord and the Pas-de-Calais are, by their INSEE code of 2018: of those
 * that were merged since, and of any other commune, nothing is known. The outlines are simplified,
 * to about 100 metres; who asks whether a place is in one allows for that.
 *
 * <p>A map draws {@link #borders}: each line between two communes comes once, so it is drawn once
 * and weighs half of what polygons do. {@link #geoJson} is the same for Leaflet, as one
 * MultiLineString; in a picture of SVG each border is a path. A commune that is to be filled is
 * drawn from its {@link #rings}, whose points are those of its borders.
 *
 * <p>Source: IGN - Admin Express COG 2018, INSEE; Licence Ouverte. Pages that show them say so.
 */
@ApplicationScoped
public class CommuneOutlines {

  /** The file, read when somebody first asks. */
  private static final class Known {

    private static final List<Border> BORDERS =
        OutlineFile.borders(CommuneOutlines.class.getResourceAsStream("commune-outlines.csv"));

    /** Of each border, in the same order. */
    private static final List<Box> BOUNDS =
        BORDERS.stream().map(border -> Box.around(border.points())).toList();

    private static final Map<String, Outline> OUTLINES = OutlineFile.outlines(BORDERS);

    private Known() {}
  }

  /**
   * A commune and how far it is.
   *
   * @param metres 0 within it
   */
  public record Nearest(String code, double metres) {}

  public Set<String> codes() {
    return Set.copyOf(Known.OUTLINES.keySet());
  }

  /**
   * Whether a point is in a commune, or not farther from it than so many metres.
   *
   * @return empty for a commune of which nothing is known
   */
  public Optional<Boolean> contains(
      String code, double latitude, double longitude, double tolerance) {
    Position point = new Position(latitude, longitude);
    return outline(code)
        .map(outline -> outline.contains(point) || outline.metresToEdge(point) <= tolerance);
  }

  public Optional<Box> bounds(String code) {
    return outline(code).map(Outline::bounds);
  }

  /** A point in the middle of a commune, and within it. */
  public Optional<Position> centre(String code) {
    return outline(code).map(Outline::centre);
  }

  /** The commune that a point is in, or that is nearest to it. */
  public Nearest nearest(double latitude, double longitude) {
    Position point = new Position(latitude, longitude);
    return Known.OUTLINES.entrySet().stream()
        .filter(each -> each.getValue().contains(point))
        .map(each -> new Nearest(each.getKey(), 0))
        .findFirst()
        .orElseGet(
            () ->
                Known.OUTLINES.entrySet().stream()
                    .map(each -> new Nearest(each.getKey(), each.getValue().metresToEdge(point)))
                    .min(Comparator.comparingDouble(Nearest::metres))
                    .orElseThrow());
  }

  /** The communes that share a border with one. */
  public Set<String> neighbours(String code) {
    return Known.BORDERS.stream()
        .flatMap(
            border ->
                Stream.of(border.left(), border.right())
                    .filter(other -> border.left().equals(code) || border.right().equals(code)))
        .filter(other -> !other.isEmpty() && !other.equals(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rings of a commune's outline, the largest first; none where nothing is known of it. */
  public List<List<Position>> rings(String code) {
    return outline(code).map(Outline::rings).orElse(List.of());
  }

  /**
   * The borders that a box may show.
   *
   * @param detail how many metres apart two points of a border should be at least; 0 for all points
   */
  public List<Border> borders(Box box, double detail) {
    return IntStream.range(0, Known.BORDERS.size())
        .filter(at -> box.intersects(Known.BOUNDS.get(at)))
        .mapToObj(at -> Known.BORDERS.get(at).coarser(detail))
        .toList();
  }

  /** The same as a geometry of GeoJSON, with four places behind the point. */
  public String geoJson(Box box, double detail) {
    return borders(box, detail).stream()
        .map(
            border ->
                border.points().stream()
                    .map(
                        point ->
                            String.format(
                                Locale.ROOT, "[%.4f,%.4f]", point.longitude(), point.latitude()))
                    .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "{\"type\":\"MultiLineString\",\"coordinates\":[", "]}"));
  }

  private static Optional<Outline> outline(String code) {
    return Optional.ofNullable(Known.OUTLINES.get(code));
  }
}
