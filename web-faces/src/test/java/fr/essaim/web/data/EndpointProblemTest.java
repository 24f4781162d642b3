package fr.essaim.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointProblemTest {

  private static final String BASE = "https://essaim.example";

  @ParameterizedTest
  @EnumSource(EndpointProblem.class)
  void namesTheRuleAndTheWayOutUnderThePublicAddress(EndpointProblem problem) {
    JsonObject json = problem.json(BASE, Locale.ENGLISH);

    assertThat(json.getInt("status")).isBetween(400, 599);
    assertThat(json.getString("type"))
        .isEqualTo(BASE + "/donnees/limites#" + json.getString("rule"));
    assertThat(json.getString("title")).endsWith(".");
    assertThat(json.getString("detail")).endsWith(".");
    assertThat(json.getJsonObject("alternatives").getString("dumps")).startsWith(BASE + "/dump/");
  }

  @ParameterizedTest
  @EnumSource(EndpointProblem.class)
  void saysItInFrenchToo(EndpointProblem problem) {
    JsonObject french = problem.json(BASE, Locale.FRENCH);
    JsonObject english = problem.json(BASE, Locale.ENGLISH);

    assertThat(french.getString("title")).isNotEqualTo(english.getString("title"));
    assertThat(french.getString("detail")).isNotEqualTo(english.getString("detail"));
  }

  @ParameterizedTest
  @CsvSource({"fr-FR, fr", "'en, fr;q=0.5', en", "de, en", "'q=;;', en"})
  void speaksTheLanguageThatTheClientPrefers(String accepted, String language) {
    assertThat(EndpointProblem.language(accepted)).hasToString(language);
  }

  @Test
  void speaksEnglishToProgramsThatPreferNone() {
    assertThat(EndpointProblem.language(null)).isEqualTo(Locale.ENGLISH);
  }
}
