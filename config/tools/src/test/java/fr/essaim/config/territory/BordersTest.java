package fr.essaim.config.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.territory.Border.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BordersTest {

  private static final int UNIT = 100_000;

  @Test
  void whatTwoCommunesHaveInCommonStandsOnce() {
    Borders borders = new Borders();
    borders.add("west", ring(0, 0, 10, 0, 10, 5, 10, 10, 0, 10));
    borders.add("east", ring(10, 0, 20, 0, 20, 10, 10, 10, 10, 5));

    assertThat(borders.all())
        .containsExactlyInAnyOrder(
            border("west", "east", 10, 0, 10, 5, 10, 10),
            border("west", "", 10, 10, 0, 10, 0, 0, 10, 0),
            border("east", "", 10, 0, 20, 0, 20, 10, 10, 10));
  }

  @Test
  void whichWayARingTurnsDoesNotMatter() {
    Borders borders = new Borders();
    borders.add("one", ring(0, 0, 0, 10, 10, 10, 10, 0));

    assertThat(borders.all())
        .singleElement()
        .satisfies(
            border -> {
              assertThat(border.left()).isEqualTo("one");
              assertThat(border.right()).isEmpty();
              assertThat(border.points()).hasSize(5);
              assertThat(border.points().get(0)).isEqualTo(border.points().get(4));
            });
  }

  @Test
  void refusesCommunesThatLieOverEachOther() {
    Borders borders = new Borders();
    borders.add("one", ring(0, 0, 10, 0, 10, 10, 0, 10));

    assertThatThrownBy(() -> borders.add("two", ring(0, 0, 10, 0, 10, 10, 0, 10)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void smallCornersGoAndLargeOnesStay() {
    Border border = border("a", "b", 0, 0, 100, 1, 200, 0, 300, 500, 400, 0);

    assertThat(border.simplified(10_000, UNIT).points())
        .containsExactlyElementsOf(points(0, 0, 200, 0, 300, 500, 400, 0));
  }

  @Test
  void endsStayAndAClosedLineKeepsASurface() {
    assertThat(border("a", "b", 0, 0, 1, 1, 2, 0).simplified(1e12, UNIT).points())
        .containsExactlyElementsOf(points(0, 0, 2, 0));
    assertThat(
            border("a", "", 0, 0, 10, 0, 11, 5, 10, 10, 0, 10, 0, 0)
                .simplified(1e12, UNIT)
                .points())
        .hasSize(4);
  }

  @Test
  void onACoarserGridPointsFallTogether() {
    Border coarse =
        border("59001", "59002", 25_000, 500_004, 25_001, 500_003, 25_049, 500_100).onGrid(10);

    assertThat(coarse.line()).isEqualTo("59001;59002;2500 50000 5 10");
  }

  private static Border border(String left, String right, int... coordinates) {
    return new Border(left, right, points(coordinates));
  }

  private static List<Point> ring(int... coordinates) {
    List<Point> ring = points(coordinates);
    ring.add(ring.get(0));
    return ring;
  }

  private static List<Point> points(int... coordinates) {
    List<Point> points = new ArrayList<>();
    for (int at = 0; at < coordinates.length; at += 2) {
      points.add(new Point(coordinates[at], coordinates[at + 1]));
    }
    return points;
  }
}
