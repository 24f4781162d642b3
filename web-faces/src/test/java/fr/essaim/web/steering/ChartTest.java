package fr.essaim.web.steering;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

  @Test
  void drawsWhatItsTableSaysAndNothingWhereThereIsNoneYet() {
    Chart chart =
        new Chart(
            "Dépensé",
            false,
            List.of("T1", "T2"),
            List.of(
                new Chart.Series("Payé", Arrays.asList(1.5, null), List.of("1,50 €", "–")),
                new Chart.Series("Plan", List.of(2.0, 4.0), List.of("2 €", "4 €"))));

    JsonObject json = Json.createReader(new StringReader(chart.getJson())).readObject();

    JsonObject data = json.getJsonObject("data");
    assertThat(data.getJsonArray("labels")).hasSize(2);
    assertThat(data.getJsonArray("datasets")).hasSize(2);
    JsonObject paid = data.getJsonArray("datasets").getJsonObject(0);
    assertThat(paid.getJsonArray("data").isNull(1)).isTrue();
    assertThat(paid.containsKey("borderDash")).isFalse();
    assertThat(data.getJsonArray("datasets").getJsonObject(1).containsKey("borderDash")).isTrue();
    assertThat(json.getJsonObject("options").getJsonObject("plugins").toString())
        .contains("\"display\":true");
  }

  @Test
  void saysAShareInWholePercents() {
    assertThat(BoardWords.percent(1, 3)).isEqualTo(33);
    assertThat(BoardWords.percent(2, 3)).isEqualTo(67);
    assertThat(BoardWords.percent(5, 0)).isZero();
  }
}
