package fr.essaim.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void letsTheOperatorsFileWinOverTheShippedOneAndTheEnvironmentOverBoth() throws IOException {
    Path own = own("essaim.port=9000\nessaim.host=0.0.0.0\n");
    Settings settings =
        Settings.read(SHIPPED, own, Map.of("ESSAIM_PORT", "9001"), new Properties(), Map.of());
    assertThat(settings.text(Setting.HOST)).isEqualTo("0.0.0.0");
    assertThat(settings.text(Setting.PORT)).isEqualTo("9001");
    assertThat(settings.text(Setting.START_WITH)).isEqualTo("demo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "essaim.example.org",
        "https://",
        "https://a.org/",
        "ftp://a",
        "https://a.org/x",
        "https://a.org?x",
        "https://a.org#x",
        "https://a b.org",
        "https://a@b.org"
      })
  void refusesAnAddressThatNoLinkCouldBeginWith(String wrong) {
    assertThatThrownBy(() -> read(Map.of("ESSAIM_BASE_URI", wrong), new Properties(), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("essaim.base-uri is \"" + wrong + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.org", "http://localhost:8080", "http://[::1]:8080"})
  void takesAnAddressThatLinksCanBeginWith(String right) {
    assertThat(
            read(Map.of("ESSAIM_BASE_URI", right), new Properties(), Map.of())
                .optional(Setting.BASE_URI))
        .contains(right);
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
  void tellsAllThatIsWrongAtOnce() throws IOException {
    Path own = own("essaim.dev=yes\nessaim.mail.hots=a\n");
    Map<String, String> environment =
        Map.of("ESSAIM_PORT", "70000", "ESSAIM_START_TIMEOUTS", "9", "ESSAIM_ENDPOINT_OTHER", "x");
    assertThatThrownBy(() -> Settings.read(SHIPPED, own, environment, new Properties(), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("4 things are wrong with the settings:")
        .hasMessageContaining(
            "- The setting essaim.port is \"70000\": it must be a whole number from 1 to 65534.")
        .hasMessageContaining("- The setting essaim.dev is \"yes\": it must be true or false.")
        .hasMessageContaining("did you mean essaim.mail.host?")
        .hasMessageContaining("did you mean ESSAIM_START_TIMEOUT?");
  }

  @Test
  void leavesVariablesAloneThatAreNearNoSetting() {
    assertThat(
            read(
                    Map.of("ESSAIM_HOME", "/opt", "ESSAIM_CONFORMANCE", "/suites"),
                    new Properties(),
                    Map.of())
                .text(Setting.HOST))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void readsASecretFromAFileThatItsOwnerAloneReads() throws IOException {
    Path secret = secret("hush\n", "rw-------");
    Path own = own("essaim.mail.password-file=" + secret + "\n");
    Settings settings = Settings.read(SHIPPED, own, Map.of(), new Properties(), Map.of());
    assertThat(settings.text(Setting.MAIL_PASSWORD)).isEqualTo("hush");
    assertThat(settings.withoutSecrets()).doesNotContainKey("essaim.mail.password");

    Map<String, String> later = Map.of("ESSAIM_MAIL_PASSWORD", "later");
    assertThat(
            Settings.read(SHIPPED, own, later, new Properties(), Map.of())
                .text(Setting.MAIL_PASSWORD))
        .isEqualTo("later");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-----w-", "rw--w----"})
  void refusesAFileWithASecretThatOthersReadOrChange(String mode) throws IOException {
    Path secret = secret("hush", mode);
    Map<String, String> environment = Map.of("ESSAIM_MAIL_PASSWORD_FILE", secret.toString());
    assertThatThrownBy(() -> read(environment, new Properties(), Map.of()))
        .hasMessageContaining("chmod 640 " + secret)
        .hasMessageNotContaining("hush");

    Path own = own("essaim.mail.password=hush\n");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString(mode));
    assertThatThrownBy(() -> Settings.read(SHIPPED, own, Map.of(), new Properties(), Map.of()))
        .hasMessageContaining("chmod 640 " + own)
        .hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"١٢", "+5", "1e9", "0x10", "-1", "NaN", "999999999999999999999"})
  void refusesANumberThatNotEveryReaderTakes(String number) {
    assertThatThrownBy(
            () -> read(Map.of("ESSAIM_DUMP_MAX_AGE", number), new Properties(), Map.of()))
        .hasMessageContaining("essaim.dump.max-age is \"" + number + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cafe.de", "dead.beef", "1.2.3", "300.1.1.1", ".:", "10.0.0.0/33"})
  void refusesAnAddressThatANameServerWouldHaveToTell(String name) {
    assertThatThrownBy(
            () -> read(Map.of("ESSAIM_TRUSTED_PROXIES", name), new Properties(), Map.of()))
        .hasMessageContaining("essaim.trusted-proxies is \"" + name + "\"");
  }

  @Test
  void refusesATextThatNoOtherProgramCouldBeGiven() throws IOException {
    Path own = own("essaim.publisher.name=x\\u0000\\u001b[31my\n");
    assertThatThrownBy(() -> Settings.read(SHIPPED, own, Map.of(), new Properties(), Map.of()))
        .hasMessageContaining("The setting essaim.publisher.name is \"x??[31my\"");
  }

  @Test
  void takesAFileAsSomeEditorsBeginIt() throws IOException {
    Path secret = secret("\uFEFFhush\r\n", "rw-------");
    Path own = own("\uFEFFessaim.mail.password-file=" + secret + "\n");
    assertThat(
            Settings.read(SHIPPED, own, Map.of(), new Properties(), Map.of())
                .text(Setting.MAIL_PASSWORD))
        .isEqualTo("hush");
  }

  @Test
  void readsNothingThatIsNoSmallFileOfText() throws IOException {
    for (Path file : List.of(Path.of("/dev/zero"), latin1())) {
      assertThatThrownBy(() -> Settings.read(SHIPPED, file, Map.of(), new Properties(), Map.of()))
          .isInstanceOf(Refusal.class)
          .hasMessageFindingMatch("cannot be read \\(it |in another encoding than UTF-8");
      Map<String, String> environment = Map.of("ESSAIM_MAIL_PASSWORD_FILE", file.toString());
      assertThatThrownBy(() -> read(environment, new Properties(), Map.of()))
          .hasMessageContaining("which cannot be read");
    }
  }

  @Test
  void tellsOfSomeNamesOutOfVeryMany() throws IOException {
    StringBuilder many = new StringBuilder("x".repeat(500_000)).append("=1\n");
    for (int number = 0; number < 10_000; number++) {
      many.append("essaim.mail.hos").append(number).append("=x\n");
    }
    Path own = own(many.toString());
    assertThatThrownBy(() -> Settings.read(SHIPPED, own, Map.of(), new Properties(), Map.of()))
        .hasMessageStartingWith("21 things are wrong with the settings:")
        .hasMessageContaining("has 9981 more such lines")
        .extracting(failure -> failure.getMessage().length())
        .asInstanceOf(InstanceOfAssertFactories.INTEGER)
        .isLessThan(10_000);
  }

  @Test
  void eachSettingIsDeclaredAndStandsInTheShippedFile() throws IOException {
    Properties shipped = new Properties();
    try (Reader reader = Files.newBufferedReader(SHIPPED)) {
      shipped.load(reader);
    }
    assertThat(Setting.names()).containsExactlyInAnyOrderElementsOf(shipped.stringPropertyNames());
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

  private Path own(String content) throws IOException {
    Path own = directory.resolve("essaim.properties");
    Files.writeString(own, content);
    return own;
  }

  @Test
  void tellsOfSomeLinesOfAFileThatIsNoText() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int number = 0; number < 100; number++) {
      many.append("\u00e9").append(number).append("=x\n");
    }
    Path own = own("");
    Files.writeString(own, many, StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Settings.read(SHIPPED, own, Map.of(), new Properties(), Map.of()))
        .hasMessageStartingWith("21 things are wrong with the settings:")
        .hasMessageContaining("in another encoding than UTF-8");
  }

  private Path latin1() throws IOException {
    return Files.write(directory.resolve("latin1"), "é".getBytes(StandardCharsets.ISO_8859_1));
  }

  private Path secret(String content, String mode) throws IOException {
    Path secret = directory.resolve("secret");
    Files.writeString(secret, content);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(mode));
    return secret;
  }

  private Settings read(
      Map<String, String> environment, Properties system, Map<Setting, String> flags) {
    try {
      Path own = directory.resolve("nothing.properties");
      return Settings.read(SHIPPED, Files.writeString(own, ""), environment, system, flags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
