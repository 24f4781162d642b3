package fr.essaim.publisher.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void thePageIsInTheLanguageAskedForElsePreferredElseFrench() {
    assertThat(Languages.choose("en", "fr")).isEqualTo("en");
    assertThat(Languages.choose(null, "en-GB,en;q=0.9,fr;q=0.8")).isEqualTo("en");
    assertThat(Languages.choose(null, "de")).isEqualTo("fr");
    assertThat(Languages.choose("de", ";;;")).isEqualTo("fr");
  }
}
