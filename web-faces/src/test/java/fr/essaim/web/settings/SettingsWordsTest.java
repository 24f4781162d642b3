package fr.essaim.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void explainEverySettingOfTheFile(String language) throws IOException {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "fr.essaim.web.settings.messages", Locale.forLanguageTag(language));
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("../config/essaim.properties"))) {
      file.load(reader);
    }

    assertThat(file.stringPropertyNames())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(words.containsKey("settings.of." + name)).as(name).isTrue());
  }
}
