package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234.5",
        "1 234,50 €",
        "1\u00a0234,50\u00a0€",
        "1\u202f234,50 €",
        "\t1 234,50\t",
        "\ufeff1234,50\r\n"
      })
  void readsWhatOfficeProgramsPaste(String typed) {
    assertThat(Euros.read(typed)).isEqualTo(123_450);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.234,50", "1,234", "-5", "12 345 678 901", "environ 20", "10\t20", "10 €\t20 h"})
  void refusesWhatMayMeanSomethingElse(String typed) {
    assertThatThrownBy(() -> Euros.read(typed)).hasMessageContaining("steering.amount.invalid");
  }

  @Test
  void nothingIsNoAmount() {
    assertThat(Euros.read(" \t\u00a0")).isNull();
    assertThat(Euros.read(Euros.plain(80_820_50L))).isEqualTo(8_082_050L);
  }
}
