package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFiguresTest {

  private static SheetFigures of(String cost, String year) {
    return SheetFigures.of(Map.of("COST_ONCE", cost, "COST_ONCE_YEAR", year));
  }

  @ParameterizedTest
  @CsvSource({
    "620,620,620",
    "600-800,600,800",
    "600 à 800 €,600,800",
    "1 200,1200,1200",
    "0,0,0",
    "12 h,12,12"
  })
  void readsAnAmountOrARange(String typed, int least, int most) {
    assertThat(of(typed, "2024").amounts())
        .containsExactly(
            Map.entry(SheetFigure.COST_ONCE, new SheetFigures.Amount(least, most, 2024)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cher", "-5", "800-600", "1-2-3", "12,5", "-"})
  void refusesWhatIsNoNumberAtItsField(String typed) {
    assertThatThrownBy(() -> of(typed, ""))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("prototypes.figure.invalid");
              assertThat(refused.field()).contains("COST_ONCE");
            });
  }

  @ParameterizedTest
  @CsvSource({"620,24", "620,jadis", "'',2024"})
  void refusesAYearThatIsNoneOrStandsAlone(String cost, String year) {
    assertThatThrownBy(() -> of(cost, year))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> assertThat(refused.field()).contains("COST_ONCE_YEAR"));
  }

  @Test
  void readsBackWhatItGives() {
    SheetFigures figures =
        SheetFigures.of(
            Map.of("COST_ONCE", "600-800", "COST_ONCE_YEAR", "2024", "HOURS_ONCE", "3"));

    assertThat(SheetFigures.of(figures.fields())).isEqualTo(figures);
    assertThat(SheetFigures.of(Map.of())).isEqualTo(SheetFigures.NONE);
    assertThat(figures.amounts().get(SheetFigure.COST_ONCE).dated()).isEqualTo("600-800 (2024)");
  }
}
