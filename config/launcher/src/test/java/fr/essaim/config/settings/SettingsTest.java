package fr.essaim.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private static final Path SHIPPED = Path.of("../essaim.properties");

  @TempDir private Path directory;

  @Test
  void takesTheDefaultFromTheFile() {
    assertThat(read(Map.of(), new Properties(), Map.of()).text(Setting.PORT)).isEqualTo("8080");
  }

  @Test
  void letsTheEnvironmentWinOverTheFile() {
    Settings settings = read(Map.of("ESSAIM_PORT", "9000"), new Properties(), Map.of());
    assertThat(settings.text(Setting.PORT)).isEqualTo("9000");
  }

  @Test
  void letsSystemPropertiesWinOverTheEnvironment() {
    Properties system = new Properties();
    system.setProperty("essaim.port", "9001");
    Settings settings = read(Map.of("ESSAIM_PORT", "9000"), system, Map.of());
    assertThat(settings.text(Setting.PORT)).isEqualTo("9001");
  }

  @Test
  void refusesAnAddressThatNoLinkCouldBeginWith() {
    for (String wrong :
        new String[] {"essaim.example.org", "https://", "https://a.org/", "ftp://a"}) {
      Settings settings = read(Map.of("ESSAIM_BASE_URI", wrong), new Properties(), Map.of());
      assertThatThrownBy(() -> settings.webAddress(Setting.BASE_URI))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("essaim.base-uri")
          .hasMessageContaining(wrong);
    }
    for (String right :
        new String[] {"https://a.org", "http://localhost:8080", "https://a.org/x"}) {
      Settings settings = read(Map.of("ESSAIM_BASE_URI", right), new Properties(), Map.of());
      assertThat(settings.webAddress(Setting.BASE_URI)).contains(right);
    }
    assertThat(read(Map.of(), new Properties(), Map.of()).webAddress(Setting.BASE_URI)).isEmpty();
  }

  @Test
  void letsFlagsWinOverEverything() {
    Properties system = new Properties();
    system.setProperty("essaim.port", "9001");
    Settings settings = read(Map.of("ESSAIM_PORT", "9000"), system, Map.of(Setting.PORT, "9002"));
    assertThat(settings.text(Setting.PORT)).isEqualTo("9002");
  }

  @Test
  void namesASettingWithAHyphenInTheEnvironment() {
    Settings settings = read(Map.of("ESSAIM_DATA_DIR", "/srv/essaim"), new Properties(), Map.of());
    assertThat(settings.text(Setting.DATA_DIR)).isEqualTo("/srv/essaim");
  }

  @Test
  void handsOnSettingsThatOnlyTheApplicationReads() {
    Settings settings = read(Map.of("ESSAIM_DUMP_MAX_AGE", "5"), new Properties(), Map.of());
    assertThat(settings.asEnvironment()).containsEntry("ESSAIM_DUMP_MAX_AGE", "5");
  }

  @Test
  void handsOnNothingThatHasNoValue() {
    assertThat(read(Map.of(), new Properties(), Map.of()).asEnvironment())
        .doesNotContainKey("ESSAIM_DB_URL");
  }

  @Test
  void tellsWhereEachValueComesFrom() {
    Properties system = new Properties();
    system.setProperty("essaim.dump.max-age", "9");
    Settings settings =
        read(Map.of("ESSAIM_HOST", "0.0.0.0"), system, Map.of(Setting.PORT, "9002"));
    assertThat(settings.origins().split(","))
        .contains(
            "essaim.data-dir=file",
            "essaim.host=environment",
            "essaim.dump.max-age=system",
            "essaim.port=flag")
        .noneMatch(origin -> origin.startsWith("essaim.db.url="));
  }

  @Test
  void refusesANumberOutOfItsBounds() {
    Settings settings = read(Map.of("ESSAIM_PORT", "70000"), new Properties(), Map.of());
    assertThatThrownBy(() -> settings.number(Setting.PORT, 1, 65_534))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The setting essaim.port is \"70000\": it must be a whole number from 1 to 65534.");
  }

  @Test
  void refusesWhatIsNeitherTrueNorFalse() {
    Settings settings = read(Map.of("ESSAIM_DEV", "yes"), new Properties(), Map.of());
    assertThatThrownBy(() -> settings.flag(Setting.DEV))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("true or false");
  }

  @Test
  void refusesASettingThatCannotBeOurs() throws IOException {
    Path file = directory.resolve("essaim.properties");
    Files.writeString(file, "esaim.port=8080\n");
    assertThatThrownBy(() -> Settings.read(file, Map.of(), new Properties(), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("esaim.port");
  }

  @Test
  void documentsEverySettingOfTheLauncherInTheShippedFile() throws IOException {
    Properties shipped = new Properties();
    try (Reader reader = Files.newBufferedReader(SHIPPED)) {
      shipped.load(reader);
    }
    for (Setting setting : Setting.values()) {
      assertThat(shipped.stringPropertyNames()).contains(setting.key());
    }
  }

  @Test
  void explainsEverySettingOfTheShippedFileRightAboveItOrItsGroup() throws IOException {
    boolean explained = false;
    for (String line : Files.readAllLines(SHIPPED)) {
      if (line.isBlank()) {
        explained = false;
      } else if (line.startsWith("#")) {
        explained = true;
      } else {
        assertThat(explained).as(line).isTrue();
      }
    }
  }

  private static Settings read(
      Map<String, String> environment, Properties system, Map<Setting, String> flags) {
    return Settings.read(SHIPPED, environment, system, flags);
  }
}
