package fr.essaim.core.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.administration.internal.SettingsFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsServiceTest {

  private static final Map<String, SettingOrigin> ORIGINS =
      SettingsService.origins("essaim.port=flag,essaim.host=file,");

  @Test
  void showsEverySettingOfTheFileWithItsExplanation() throws IOException {
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("../config/essaim.properties"))) {
      file.load(reader);
    }

    assertThat(
            SettingsFile.shipped().stream()
                .flatMap(section -> section.lines().stream())
                .map(SettingsFile.Line::name))
        .containsExactlyInAnyOrderElementsOf(file.stringPropertyNames());
    assertThat(SettingsFile.shipped())
        .allSatisfy(
            section -> {
              assertThat(section.key()).isNotEmpty();
              assertThat(section.lines())
                  .allSatisfy(line -> assertThat(line.explanation()).isNotEmpty());
            });
  }

  @Test
  void saysWhereAValueComesFrom() {
    assertThat(view("essaim.port", "8080", Optional.of("9000")))
        .isEqualTo(
            new SettingView("essaim.port", "Why.", "9000", false, SettingOrigin.FLAG, false));
    assertThat(view("essaim.host", "127.0.0.1", Optional.of("127.0.0.1")))
        .isEqualTo(
            new SettingView("essaim.host", "Why.", "127.0.0.1", false, SettingOrigin.FILE, true));
    assertThat(view("essaim.db.url", "", Optional.of("jdbc:postgresql:x")).origin())
        .isEqualTo(SettingOrigin.START);
    assertThat(view("essaim.base-uri", "", Optional.empty()).origin()).isNull();
    assertThat(view("essaim.base-uri", "", Optional.of(" ")).value()).isNull();
  }

  @Test
  void hidesSecretsAndSaysWhetherTheyAreSet() {
    SettingView set = view("essaim.db.password", "", Optional.of("hush"));
    SettingView unset = view("essaim.mail.password", "", Optional.empty());

    assertThat(set.secret()).isTrue();
    assertThat(set.value()).isEmpty();
    assertThat(set.toString()).doesNotContain("hush");
    assertThat(unset.value()).isNull();
    assertThat(view("essaim.backup.key-file", "", Optional.of("/secret")).value()).isEmpty();
    assertThat(view("essaim.login.client-secret", "", Optional.of("s")).value()).isEmpty();
  }

  private static SettingView view(String name, String usual, Optional<String> value) {
    return SettingsService.view(new SettingsFile.Line(name, "Why.", usual), value, ORIGINS);
  }
}
