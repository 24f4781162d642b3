package fr.essaim.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.settings.Setting;
import fr.essaim.core.register.RetentionPeriod;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the application reads are settings that the launcher declares and checks. */
class SettingsOfTheApplicationTest {

  private static final Path HOME = RunningEssaim.HOME.directory();
  private static final List<String> SOURCES =
      List.of("ejb-core/src/main", "web-faces/src/main", "opendata/publisher/src/main");

  private static final Pattern READ =
      Pattern.compile(
          "(?:Values?\\(|name = |most\\(|setting\\()\\s*\"(essaim\\.[a-z0-9.-]*[a-z0-9])\"");

  /** What the launcher tells the application, or a test does. */
  private static final Set<String> NO_SETTINGS =
      Set.of(
          "essaim.administration.token",
          "essaim.demonstration",
          "essaim.endpoint.url",
          "essaim.erasures",
          "essaim.log.dir",
          "essaim.maintenance",
          "essaim.place",
          "essaim.settings.origins");

  @Test
  void eachIsDeclared() throws IOException {
    Set<String> read = new TreeSet<>();
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(HOME.resolve(source))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          Matcher name = READ.matcher(Files.readString(file));
          while (name.find()) {
            read.add(name.group(1));
          }
        }
      }
    }
    read.removeAll(NO_SETTINGS);
    assertThat(read).isNotEmpty();
    assertThat(Arrays.stream(Setting.values()).map(Setting::key)).containsAll(read);
  }

  static Stream<RetentionPeriod> periods() {
    return Arrays.stream(RetentionPeriod.values()).filter(RetentionPeriod::isDated);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void durationsHaveTheBoundsOfTheRegister(RetentionPeriod period) throws IOException {
    Setting setting =
        Arrays.stream(Setting.values())
            .filter(each -> each.key().equals(period.setting()))
            .findFirst()
            .orElseThrow();
    int fewest = period.within(Integer.MIN_VALUE);
    int most = period.within(Integer.MAX_VALUE);
    assertThat(setting.problem(Integer.toString(fewest))).isEmpty();
    assertThat(setting.problem(Integer.toString(most))).isEmpty();
    assertThat(setting.problem(Integer.toString(fewest - 1))).isPresent();
    assertThat(setting.problem(Integer.toString(most + 1))).isPresent();

    Properties shipped = new Properties();
    try (Reader reader = Files.newBufferedReader(RunningEssaim.HOME.settingsFile())) {
      shipped.load(reader);
    }
    assertThat(shipped.getProperty(setting.key())).isEqualTo(Integer.toString(period.days()));
  }
}
