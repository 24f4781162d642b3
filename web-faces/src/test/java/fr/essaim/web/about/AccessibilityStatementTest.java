package fr.essaim.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public statement says what the grid of docs/accessibility says. */
class AccessibilityStatementTest {

  private static final Path GRID = Path.of("../docs/accessibility/grid.csv");
  private static final int PAGES = 14;
  private static final String WORDS = "about.accessibility.";
  private static final Pattern CRITERION = Pattern.compile("\\((?:critère|criterion) ([\\d.]+)\\)");

  /** A line of the grid: a criterion, what was found on each page, and on all of them. */
  private record Line(String criterion, List<String> pages, String whole) {

    static Line of(String text) {
      List<String> cells = Arrays.asList(text.split(","));
      int first = cells.indexOf(cells.stream().filter(Line::isFinding).findFirst().orElseThrow());
      return new Line(cells.get(0), cells.subList(first, first + PAGES), cells.get(first + PAGES));
    }

    static boolean isFinding(String cell) {
      return List.of("C", "NC", "NA").contains(cell);
    }
  }

  @Test
  void everyCriterionIsJudgedOnEveryPageAndOnTheWhole() throws IOException {
    List<Line> grid = grid();

    assertThat(grid).hasSize(106).extracting(Line::criterion).doesNotHaveDuplicates();
    assertThat(grid)
        .allSatisfy(
            line -> {
              assertThat(line.pages()).allMatch(Line::isFinding);
              assertThat(line.whole())
                  .isEqualTo(
                      line.pages().contains("NC") ? "NC" : line.pages().contains("C") ? "C" : "NA");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theStatementTellsTheShareThatIsMetAndEachCriterionThatIsNot(String language)
      throws IOException {
    List<Line> grid = grid();
    long met = grid.stream().filter(line -> "C".equals(line.whole())).count();
    long applying = grid.stream().filter(line -> !"NA".equals(line.whole())).count();
    Properties words = words(language);

    assertThat(words.getProperty(WORDS + "level.text").replaceAll("\\D+", " "))
        .contains(Math.round(100.0 * met / applying) + " ")
        .contains(" " + met + " " + applying + " ");
    assertThat(told(words))
        .isEqualTo(
            grid.stream()
                .filter(line -> "NC".equals(line.whole()))
                .map(Line::criterion)
                .collect(Collectors.toSet()));
  }

  private static Set<String> told(Properties words) {
    return words.stringPropertyNames().stream()
        .filter(key -> key.startsWith(WORDS + "missing."))
        .flatMap(key -> CRITERION.matcher(words.getProperty(key)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Line> grid() throws IOException {
    return Files.readAllLines(GRID).stream().skip(1).map(Line::of).toList();
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (var in =
        Files.newBufferedReader(
            Path.of(
                "src/main/resources/fr/essaim/web/about/messages_" + language + ".properties"))) {
      words.load(in);
    }
    return words;
  }
}
