package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapViewTest {

  @Test
  void hasPointsOfSomeWidthOnTheScreenThatAreAsHigh() {
    MapView view = MapView.of("50,2,50.1,2.1", "12").orElseThrow();

    assertThat(view.width()).isCloseTo(360.0 * 56 / 256 / 4096, within(1e-9));
    assertThat(view.height() / view.width())
        .isCloseTo(Math.cos(Math.toRadians(50.05)), within(1e-9));
  }

  @Test
  void hasFewPointsHoweverNearOneSaysToLook() {
    MapView world = MapView.of("-90,-180,90,180", "19").orElseThrow();

    assertThat(360 / world.width() * 180 / world.height()).isLessThanOrEqualTo(24 * 24);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3",
    "'1,2,3', 3",
    "'1,2,3,4,5', 3",
    "'NaN,2,3,4', 3",
    "'1e9,2,3,4', 3",
    "'1,2,3,4', ''",
    "'1,2,3,4', -1",
    "'1,2,3,4', 100"
  })
  void isNoneOfAnythingElse(String box, String zoom) {
    assertThat(MapView.of(box, zoom)).isEmpty();
  }
}
