package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

  @ParameterizedTest
  @CsvSource({
    "2018, 2018",
    "03/2018, 2018-03",
    "3/2018, 2018-03",
    "05/03/2018, 2018-03-05",
    "5.3.2018, 2018-03-05",
    "2018-03-05, 2018-03-05"
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

  @Test
  void givesWhatIsNoDateBackForTheRuleToRefuse() {
    assertThat(TypedDate.iso(" hier ")).isEqualTo("hier");
    assertThat(TypedDate.iso(null)).isEmpty();
  }
}
