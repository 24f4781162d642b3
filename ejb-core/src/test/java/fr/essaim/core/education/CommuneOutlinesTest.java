package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.essaim.core.education.CommuneOutlines.Nearest;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommuneOutlinesTest {

  private static final Box EVERYTHING = new Box(49, 1, 52, 5);

  private final CommuneOutlines outlines = new CommuneOutlines();

  @Test
  void knowsTheCommunesOfTwoDepartments() {
    assertThat(outlines.codes()).hasSize(1539).allMatch(code -> code.matches("(59|62)\\d{3}"));
  }

  @ParameterizedTest
  @CsvSource({
    "59350, 50.6367, 3.0635",
    "59512, 50.6905, 3.1817",
    "59599, 50.7236, 3.1609",
    "59183, 51.0347, 2.3768",
    "59606, 50.3570, 3.5235",
    "62041, 50.2910, 2.7775",
    "62160, 50.7257, 1.6139",
    "62193, 50.9513, 1.8587",
    "62498, 50.4290, 2.8310"
  })
  void aTownHallIsInItsCommune(String code, double latitude, double longitude) {
    assertThat(outlines.contains(code, latitude, longitude, 0)).contains(true);
    assertThat(outlines.nearest(latitude, longitude)).isEqualTo(new Nearest(code, 0));
  }

  @Test
  void toleratesSomeMetres() {
    Position square = new Position(50.6905, 3.1817);
    double away = square.metresTo(outlines.centre("59350").orElseThrow());

    assertThat(outlines.contains("59350", square.latitude(), square.longitude(), 300))
        .contains(false);
    assertThat(outlines.contains("59350", square.latitude(), square.longitude(), away))
        .contains(true);
  }

  @Test
  void knowsNothingOfOtherCommunes() {
    assertThat(outlines.contains("75056", 48.85, 2.35, 0)).isEmpty();
    assertThat(outlines.bounds("75056")).isEmpty();
    assertThat(outlines.centre("80021")).isEmpty();
    assertThat(outlines.neighbours("80021")).isEmpty();
    assertThat(outlines.rings("80021")).isEmpty();
  }

  @Test
  void findsTheNearestFromOutside() {
    Nearest brussels = outlines.nearest(50.8467, 4.3525);

    assertThat(brussels.code()).startsWith("59");
    assertThat(brussels.metres()).isBetween(40_000.0, 60_000.0);
  }

  @Test
  void knowsNeighboursAcrossTheDepartmentsToo() {
    assertThat(outlines.neighbours("59512"))
        .containsExactly("59163", "59299", "59339", "59367", "59599", "59650");
    for (String code : outlines.codes()) {
      assertThat(outlines.neighbours(code))
          .as(code)
          .isNotEmpty()
          .allMatch(other -> outlines.neighbours(other).contains(code));
    }
    assertThat(outlines.codes())
        .anyMatch(
            code ->
                code.startsWith("59")
                    && outlines.neighbours(code).stream()
                        .anyMatch(other -> other.startsWith("62")));
  }

  @Test
  void theMiddleOfEachCommuneIsInIt() {
    for (String code : outlines.codes()) {
      Position centre = outlines.centre(code).orElseThrow();

      assertThat(outlines.bounds(code).orElseThrow().contains(centre)).as(code).isTrue();
      assertThat(outlines.nearest(centre.latitude(), centre.longitude()))
          .as(code)
          .isEqualTo(new Nearest(code, 0));
    }
  }

  @Test
  void ringsAreClosedAndHaveASurface() {
    for (String code : outlines.codes()) {
      assertThat(outlines.rings(code))
          .as(code)
          .isNotEmpty()
          .allSatisfy(
              ring -> {
                assertThat(ring).hasSizeGreaterThan(3);
                assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
              });
    }
  }

  @Test
  void neighboursFitSoThatNoPointIsInTwoCommunes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int inside = 0;
    for (int turn = 0; turn < 2_000; turn++) {
      double latitude = 50.1 + random.nextDouble();
      double longitude = 1.6 + 2.4 * random.nextDouble();
      long in =
          outlines.codes().stream()
              .filter(code -> outlines.contains(code, latitude, longitude, 0).orElseThrow())
              .count();
      assertThat(in).as("seed %d: %f %f", seed, latitude, longitude).isLessThan(2);
      inside += (int) in;
    }
    assertThat(inside).isGreaterThan(1_000);
  }

  @Test
  void bordersAreDrawnOnceAndLighterFromAfar() {
    Box around = outlines.bounds("59512").orElseThrow();

    List<Border> near = outlines.borders(around, 0);
    List<Border> all = outlines.borders(EVERYTHING, 0);

    assertThat(near).hasSizeBetween(6, 60);
    assertThat(all).hasSizeGreaterThan(4_000);
    assertThat(points(outlines.borders(EVERYTHING, 1_000))).isLessThan(points(all) * 2 / 3);
    assertThat(all).anyMatch(Border::isOuter).anyMatch(border -> !border.isOuter());
    assertThat(outlines.geoJson(around, 200))
        .startsWith("{\"type\":\"MultiLineString\",\"coordinates\":[[[3.")
        .endsWith("]]]}");
  }

  @Test
  void isLight() throws IOException {
    try (InputStream file = CommuneOutlines.class.getResourceAsStream("commune-outlines.csv")) {
      assertThat(file.readAllBytes().length).isLessThan(250_000);
    }
  }

  /**
   * Of points drawn at random in each commune's true outline, 97 in a hundred are in it here too,
   * and all but one in a thousand within 150 metres. Runs where {@code -Dessaim.territory} names
   * the directory of what the outlines are made from.
   */
  @Test
  void agreesWithTheTrueOutlines() throws IOException {
    String directory = System.getProperty("essaim.territory");
    assumeTrue(directory != null, "the true outlines are not there");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int points = 0;
    int inside = 0;
    int near = 0;
    for (String file : List.of("communes-59.geojson", "communes-62.geojson")) {
      for (JsonObject commune : communes(Path.of(directory, file))) {
        String code = commune.getJsonObject("properties").getString("code");
        List<List<Position>> rings = rings(commune.getJsonObject("geometry"));
        Box box = Box.around(rings.stream().flatMap(List::stream).toList());
        for (int found = 0; found < 200; ) {
          double latitude = box.south() + random.nextDouble() * (box.north() - box.south());
          double longitude = box.west() + random.nextDouble() * (box.east() - box.west());
          if (isIn(rings, latitude, longitude)) {
            found++;
            points++;
            inside += outlines.contains(code, latitude, longitude, 0).orElseThrow() ? 1 : 0;
            near += outlines.contains(code, latitude, longitude, 150).orElseThrow() ? 1 : 0;
          }
        }
      }
    }

    assertThat((double) inside / points).as("seed %d", seed).isGreaterThan(0.97);
    assertThat((double) near / points).as("seed %d", seed).isCloseTo(1, within(0.001));
  }

  private static int points(List<Border> borders) {
    return borders.stream().mapToInt(border -> border.points().size()).sum();
  }

  private static List<JsonObject> communes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class);
    }
  }

  private static List<List<Position>> rings(JsonObject geometry) {
    JsonArray coordinates = geometry.getJsonArray("coordinates");
    List<JsonArray> polygons =
        geometry.getString("type").equals("Polygon")
            ? List.of(coordinates)
            : coordinates.getValuesAs(JsonArray.class);
    List<List<Position>> rings = new ArrayList<>();
    for (JsonArray polygon : polygons) {
      for (JsonArray ring : polygon.getValuesAs(JsonArray.class)) {
        rings.add(
            ring.getValuesAs(JsonArray.class).stream()
                .map(
                    point ->
                        new Position(
                            point.getJsonNumber(1).doubleValue(),
                            point.getJsonNumber(0).doubleValue()))
                .toList());
      }
    }
    return rings;
  }

  private static boolean isIn(List<List<Position>> rings, double latitude, double longitude) {
    boolean in = false;
    for (List<Position> ring : rings) {
      for (int at = 1; at < ring.size(); at++) {
        Position one = ring.get(at - 1);
        Position two = ring.get(at);
        if (one.latitude() > latitude != two.latitude() > latitude
            && longitude
                < one.longitude()
                    + (latitude - one.latitude())
                        / (two.latitude() - one.latitude())
                        * (two.longitude() - one.longitude())) {
          in = !in;
        }
      }
    }
    return in;
  }
}
