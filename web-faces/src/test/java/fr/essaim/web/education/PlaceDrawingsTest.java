package fr.essaim.web.education;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.education.Border;
import fr.essaim.core.education.Box;
import fr.essaim.core.education.MapView;
import fr.essaim.core.education.Position;
import fr.essaim.web.education.PlaceDrawings.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceDrawingsTest {

  private static final Position LENS = new Position(50.43, 2.83);
  private static final Position LILLE = new Position(50.63, 3.06);

  private final PlaceDrawings drawings =
      new PlaceDrawings(
          new BaseMap() {
            @Override
            synchronized List<Town> towns() {
              return List.of(
                  new Town("Lens", LENS), new Town("Liévin", LENS), new Town("Lille", LILLE));
            }

            @Override
            List<Border> borders(Box box, double detail) {
              return List.of(
                  new Border("62498", "62510", List.of(LENS, LILLE)),
                  new Border("62498", "59350", List.of(LILLE, LENS)));
            }
          });

  @Test
  void showsEveryPlaceWithItsNumberWithinTheFrame() {
    PlaceDrawing drawing =
        drawings.of(List.of(new Spot(1, "Ludothèque", LENS), new Spot(2, "Parc", LILLE)), null, 0);

    assertThat(drawing.pins()).extracting(PlaceDrawing.Pin::number).containsExactly("2", "1");
    assertThat(drawing.pins())
        .allSatisfy(
            pin -> {
              assertThat(pin.x()).isBetween(20, PlaceDrawing.WIDTH - 20);
              assertThat(pin.y()).isBetween(20, PlaceDrawing.HEIGHT - 20);
            });
    assertThat(drawing.pins().get(0).y()).isLessThan(drawing.pins().get(1).y());
  }

  @Test
  void tellsOfPlacesThatLieTogetherAtOnce() {
    PlaceDrawing drawing =
        drawings.of(List.of(new Spot(3, "Ludothèque", LENS), new Spot(4, "Parc", LENS)), null, 0);

    assertThat(drawing.pins()).hasSize(1);
    assertThat(drawing.pins().get(0).number()).isEqualTo("3+");
    assertThat(drawing.pins().get(0).names()).isEqualTo("Ludothèque, Parc");
  }

  @Test
  void drawsBordersAndNamesTheLargestTownsThatHaveRoom() {
    PlaceDrawing near = drawings.of(List.of(new Spot(1, "Ludothèque", LENS)), LILLE, 0);

    assertThat(near.borders()).matches("M\\d+ \\d+L\\d+ \\d+");
    assertThat(near.edges()).isNotEmpty().isNotEqualTo(near.borders());
    assertThat(near.towns()).extracting(PlaceDrawing.Town::name).containsExactly("Lens", "Lille");
  }

  @Test
  void drawsOnlyTheEdgesOfAWideCountry() {
    PlaceDrawing whole = drawings.of(List.of(), null, 0);

    assertThat(whole.borders()).isEmpty();
    assertThat(whole.edges()).isNotEmpty();
  }

  @Test
  void hasTheCircleWithinWhichOneLooks() {
    PlaceDrawing drawing = drawings.of(List.of(), LENS, 2000);

    assertThat(drawing.near().x()).isEqualTo(PlaceDrawing.WIDTH / 2);
    assertThat(drawing.near().radius()).isBetween(150, PlaceDrawing.HEIGHT / 2);
  }

  @Test
  void countsWhatHasNoPositionAndShowsTheTerritoryWhereNothingHas() {
    PlaceDrawing drawing = drawings.of(List.of(new Spot(1, "Relais", null)), null, 0);

    assertThat(drawing.pins()).isEmpty();
    assertThat(drawing.elsewhere()).isEqualTo(1);
    assertThat(MapView.of(drawing.view(), "8")).isPresent();
  }
}
