package fr.essaim.web.steering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.steering.ObservationView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureChartTest {

  @Test
  void drawsTheEarliestYearFirstAndTheTargetAcross() {
    FigureChart chart =
        FigureChart.of(List.of(year(2026, "8"), year(2025, "4")), new BigDecimal("16"));

    assertThat(chart.bars()).extracting(FigureChart.Bar::year).containsExactly("2025", "2026");
    assertThat(chart.bars().get(1).height()).isEqualTo(2 * chart.bars().get(0).height());
    assertThat(chart.target()).isLessThan(chart.bars().get(1).y());
  }

  @Test
  void givesAYearThatIsKeptBackNoHeight() {
    FigureChart chart = FigureChart.of(List.of(year(2025, null)), null);

    assertThat(chart.bars().get(0).height()).isZero();
    assertThat(chart.target()).isNull();
  }

  @Test
  void showsTheLastTenYears() {
    List<ObservationView> years =
        IntStream.range(2010, 2026).mapToObj(year -> year(year, "1")).toList();

    assertThat(FigureChart.of(years, null).bars()).hasSize(10);
  }

  private static ObservationView year(int year, String value) {
    return new ObservationView(
        year,
        1,
        value == null ? null : new BigDecimal(value),
        1L,
        0L,
        LocalDate.of(year, 12, 31),
        Instant.EPOCH,
        Instant.EPOCH,
        "",
        "",
        true,
        value == null,
        List.of());
  }
}
