package fr.essaim.config.territory;

import fr.essaim.config.territory.Border.Point;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes {@code commune-outlines.csv} of the domain from GeoJSON with the property {@code code}
 * (INSEE COG), such as {@code communes-59.geojson} and {@code communes-62.geojson} of {@code
 * gregoiredavid/france-geojson}, whose notice stands at the head of what is made. Neighbours must
 * have the points of their border in common. After a build of the product:
 *
 * <pre>
 * java -cp config/tools/target/essaim-tools-VERSION.jar fr.essaim.config.territory.OutlineMaker \
 *   ejb-core/src/main/resources/fr/essaim/core/education/commune-outlines.csv FILE.geojson…
 * </pre>
 *
 * <p>Each border stands once, between the commune on its left and the one on its right, and is
 * simplified there, so that neighbours still fit: a line {@code left;right;x y dx dy dx dy…}, in
 * ten-thousandths of a degree of longitude and latitude, each point after the first by its distance
 * from the one before.
 */
public final class OutlineMaker {

  /** In what is read, five places behind the point count. */
  private static final int FINE = 100_000;

  /** How many units of what is read make one of what is written. */
  private static final int COARSER = 10;

  /** The smallest corner that is kept: a bend of 200 metres over 600. */
  private static final double SQUARE_METRES = 60_000;

  private static final List<String> HEAD =
      List.of(
          "# Les limites des communes du Nord et du Pas-de-Calais : commune à gauche;commune à"
              + " droite;points",
          "# Source : IGN - Admin Express COG 2018, INSEE (code officiel géographique 2018)."
              + " Licence Ouverte.",
          "# Simplifiées à 25 % et publiées par gregoiredavid/france-geojson"
              + " (5d34ee6d0140c29f785fdb047d9329f1aab58833),",
          "# puis encore ici par fr.essaim.config.territory.OutlineMaker. Les communes fusionnées"
              + " depuis 2018 ont leur ancien code.");

  private OutlineMaker() {}

  /**
   * @param arguments the file to write, and those to read
   */
  public static void main(String[] arguments) throws IOException {
    Borders borders = new Borders();
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      try (InputStream in = Files.newInputStream(Path.of(file));
          JsonReader reader = Json.createReader(in)) {
        add(reader.readObject(), borders);
      }
    }
    Files.write(
        Path.of(arguments[0]),
        Stream.concat(
                HEAD.stream(),
                borders.all().stream()
                    .map(border -> border.simplified(SQUARE_METRES, FINE).onGrid(COARSER))
                    .filter(border -> border.points().size() > 1)
                    .map(Border::line)
                    .sorted())
            .toList());
  }

  private static void add(JsonObject collection, Borders borders) {
    for (JsonObject feature : collection.getJsonArray("features").getValuesAs(JsonObject.class)) {
      String code = feature.getJsonObject("properties").getString("code");
      JsonObject geometry = feature.getJsonObject("geometry");
      JsonArray coordinates = geometry.getJsonArray("coordinates");
      List<JsonArray> polygons =
          geometry.getString("type").equals("Polygon")
              ? List.of(coordinates)
              : coordinates.getValuesAs(JsonArray.class);
      for (JsonArray polygon : polygons) {
        if (polygon.size() > 1) {
          throw new IllegalArgumentException(code + " has a hole, which is not understood");
        }
        borders.add(code, ring(polygon.getJsonArray(0)));
      }
    }
  }

  private static List<Point> ring(JsonArray points) {
    List<Point> ring = new ArrayList<>();
    for (JsonArray point : points.getValuesAs(JsonArray.class)) {
      ring.add(new Point(fine(point, 0), fine(point, 1)));
    }
    return ring;
  }

  private static int fine(JsonArray point, int axis) {
    return (int) Math.round(point.getJsonNumber(axis).doubleValue() * FINE);
  }
}
