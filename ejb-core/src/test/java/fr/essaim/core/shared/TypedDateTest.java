package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

  @ParameterizedTest
  @CsvSource({
    "2018, 2018",
    "03/2018, 2018-03",
    "3/2018, 2018-03",
    "05/03/2018, 2018-03-05",
    "5.3.2018, 2018-03-05",
    "2018-03-05, 2018-03-05",
    "12/03/2024, 2024-03-12",
    "mars 2024, 2024-03",
    "12 mars 2024, 2024-03-12",
    "1er août 2024, 2024-08-01",
    "Février 2024, 2024-02",
    "24 nov. 2026, 2026-11-24",
    "March 2024, 2024-03",
    "12 March 2024, 2024-03-12",
    "'March 12, 2024', 2024-03-12",
    "jui 2024, jui 2024"
  })
  void readsADateOfThePrecisionThatIsKnown(String typed, String iso) {
    assertThat(TypedDate.iso(typed)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({"33/2018, date.typed", "hier, date.typed", "'', date.missing", "' ', date.missing"})
  void refusesInTheWordsThatWereTyped(String typed, String code) {
    assertThatThrownBy(() -> TypedDate.read(typed))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.arguments())
                  .isEqualTo(typed.isBlank() ? List.of() : List.of(typed));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0018", "05/03/0018", "01/01/0001", "mars 1024", "9999", "3/2218"})
  void refusesAYearThatNobodyMeans(String typed) {
    assertThatThrownBy(() -> TypedDate.read("initiated", typed))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("date.implausible");
              assertThat(refused.field()).contains("initiated");
              assertThat(refused.arguments()).containsExactly(typed);
            });
  }

  @Test
  void asksForADayWhereOneIsMeant() {
    assertThat(TypedDate.day(TypedDate.typed(LocalDate.of(2024, 3, 5)))).isEqualTo("2024-03-05");
    assertThatThrownBy(() -> TypedDate.day("mars 2024")).hasMessageContaining("date.day");
  }

  @Test
  void givesWhatIsNoDateBackForTheRuleToRefuse() {
    assertThat(TypedDate.iso(" hier ")).isEqualTo("hier");
    assertThat(TypedDate.iso(null)).isEmpty();
  }
}
