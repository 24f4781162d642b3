package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 3 20 00 00 00", "-1+1", "@SUM(A1)", "\t=1", " =1", "＝1"})
  void letsNothingRun(String text) {
    assertThat(Formulas.asText(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mon CV", "'", "'hier", "l'été", "=1", "'=1", "''=1", "' =1", "-"})
  void givesTheTextBackAsItWas(String text) {
    assertThat(Formulas.original(Formulas.asText(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mon CV", "'hier", "a=b", "https://example.org/=1"})
  void leavesOrdinaryTextAlone(String text) {
    assertThat(Formulas.asText(text)).isEqualTo(text);
  }
}
