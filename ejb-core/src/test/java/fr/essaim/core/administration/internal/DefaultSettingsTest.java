package fr.essaim.core.administration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class DefaultSettingsTest {

  private final ConfigSource defaults = new DefaultSettings(false);

  @Test
  void givesWhatTheSettingsFileGives() throws IOException {
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("../config/essaim.properties"))) {
      file.load(reader);
    }

    file.remove("essaim.base-uri");
    assertThat(file.stringPropertyNames())
        .allSatisfy(
            name -> assertThat(defaults.getValue(name)).isEqualTo(file.getProperty(name).strip()));
  }

  @Test
  void comesAfterEverythingElseThatAServerKnows() {
    assertThat(defaults.getOrdinal()).isLessThan(ConfigSource.DEFAULT_ORDINAL);
  }

  @Test
  void isFoundByTheServer() {
    assertThat(ServiceLoader.load(ConfigSource.class))
        .hasExactlyElementsOfTypes(DefaultSettings.class);
  }

  @Test
  void leavesToTheLauncherWhatTheOperatorEmptied() {
    assertThat(new DefaultSettings(true).getProperties()).isEmpty();
  }
}
