package fr.essaim.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.maps.PlaceMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PicturesTest {

  @Test
  void aBarIsAsLongAsItsShareOfTheLongest() {
    Answer answer = answer(row("a", "x", 9.5), row("b", "x", 1.9));

    assertThat(Bars.of(answer)).extracting(Bars.Bar::share).containsExactly(100L, 20L);
  }

  @Test
  void barsThatAreCalledAlikeSayWhatTellsThemApart() {
    assertThat(labels(row("a", "2023", 1), row("a", "2024", 2))).containsExactly("2023", "2024");
    assertThat(labels(row("a", "2023", 1), row("a", "2024", 2), row("b", "2024", 2)))
        .containsExactly("a 2023", "a 2024", "b 2024");
    assertThat(labels(row("a", "2023", 1), row("b", "2024", 2))).containsExactly("a", "b");
  }

  private static List<String> labels(Answer.Shown[]... rows) {
    return Bars.of(answer(rows)).stream()
        .map(bar -> bar.labels().stream().map(Answer.Shown::text).collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void anEmptyAnswerHasNoBars() {
    assertThat(Bars.of(answer())).isEmpty();
  }

  @Test
  void aCommuneStandsWhereItIs() {
    PlaceMap map =
        AnswerMap.of(answer(row("Lille", "59350", 4), row("Boulogne-sur-Mer", "62160", 1)));

    PlaceMap.Circle lille = map.circles().get(0);
    PlaceMap.Circle boulogne = map.circles().get(1);
    assertThat(map.outlines()).hasSize(2);
    assertThat(lille.x()).isBetween(500, 650);
    assertThat(boulogne.x()).isLessThan(60);
    assertThat(lille.radius()).isGreaterThan(boulogne.radius());
    assertThat(map.circles()).allMatch(PlaceMap.Circle::named);
  }

  @Test
  void aNameThatWouldLieOverAnotherIsLeftToTheTable() {
    PlaceMap map =
        AnswerMap.of(answer(row("Lille", "59350", 4), row("Faches-Thumesnil", "59220", 1)));

    assertThat(map.circles()).extracting(PlaceMap.Circle::named).containsExactly(true, false);
  }

  @Test
  void aNameAtTheEdgeIsWrittenTowardsTheMiddle() {
    assertThat(AnswerMap.of(answer(row("Anor", "59012", 1))).circles().get(0).anchor())
        .isEqualTo("end");
  }

  @Test
  void whatLiesElsewhereIsCounted() {
    PlaceMap map = AnswerMap.of(answer(row("Paris", "75056", 2)));

    assertThat(map.circles()).isEmpty();
    assertThat(map.elsewhere()).isEqualTo(1);
  }

  private static Answer answer(Answer.Shown[]... rows) {
    return new Answer(
        List.of("commune", AnswerMap.CODE, Bars.NUMBER),
        Arrays.stream(rows).map(List::of).toList(),
        false);
  }

  private static Answer.Shown[] row(String name, String code, double number) {
    return new Answer.Shown[] {
      new Answer.Shown(name, null, null, null),
      new Answer.Shown(code, null, null, null),
      new Answer.Shown(Double.toString(number), null, null, number)
    };
  }
}
