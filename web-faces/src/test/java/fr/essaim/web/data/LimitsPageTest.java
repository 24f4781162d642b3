package fr.essaim.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsPageTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z-]+)` \\| \\d{3} \\|");

  @Test
  void hasAPlaceForEveryRuleThatARefusalCanName() throws IOException {
    List<String> documented =
        ROW.matcher(Files.readString(Path.of("../docs/endpoint-rules.md")))
            .results()
            .map(row -> row.group(1))
            .distinct()
            .toList();

    assertThat(documented).hasSizeGreaterThan(10);
    assertThat(names()).containsAll(documented).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void saysOfEveryRuleWhatItIsAndWhatToDo(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of(
                "src/main/resources/fr/essaim/web/data/messages_" + language + ".properties"))) {
      texts.load(reader);
    }

    assertThat(names())
        .allSatisfy(
            name ->
                assertThat(texts.stringPropertyNames())
                    .contains("data.rule." + name, "data.rule." + name + ".way"));
  }

  private static List<String> names() {
    return LimitsPage.SECTIONS.stream()
        .flatMap(section -> section.rules().stream())
        .map(LimitsPage.Rule::name)
        .toList();
  }
}
