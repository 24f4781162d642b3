package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-FR,fr;q=0.9|fr",
        "en-GB,en;q=0.9,fr;q=0.5|en",
        "de,en;q=0.4|en",
        "de|fr",
        "nonsense;;;|fr",
        "*|fr"
      })
  void takesWhatTheBrowserPrefersAndFrenchOtherwise(String acceptLanguage, String expected) {
    assertThat(Language.preferred(acceptLanguage)).isEqualTo(Locale.forLanguageTag(expected));
  }

  @Test
  void isFrenchWhenTheBrowserSaysNothing() {
    assertThat(Language.preferred(null)).isEqualTo(Locale.FRENCH);
    assertThat(Language.preferred(" ")).isEqualTo(Locale.FRENCH);
  }

  @Test
  void namesTheLanguageInALinkBesideWhatIsThere() {
    assertThat(Language.with("/prototypes", Locale.ENGLISH)).isEqualTo("/prototypes?lang=en");
    assertThat(Language.with("/prototypes?q=cv", Locale.ENGLISH))
        .isEqualTo("/prototypes?q=cv&lang=en");
    assertThat(Language.with("/donnees#sparql", Locale.ENGLISH))
        .isEqualTo("/donnees?lang=en#sparql");
  }

  @Test
  void takesTheOldLanguageOutOfAQueryBeforeItSwitches() {
    assertThat(Language.withoutLanguage("lang=fr&q=cv")).isEqualTo("?q=cv");
    assertThat(Language.withoutLanguage("lang=fr")).isEmpty();
    assertThat(Language.withoutLanguage(null)).isEmpty();
  }

  @Test
  void callsLanguagesByTheirNameInThePagesLanguage() {
    assertThat(new Language(Locale.FRENCH).nameOf("en")).isEqualTo("anglais");
    assertThat(new Language(Locale.ENGLISH).nameOf("fr")).isEqualTo("French");
  }
}
