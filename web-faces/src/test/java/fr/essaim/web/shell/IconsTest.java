package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.prototypes.PrototypeState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether every picture that pages and menus name is drawn. */
class IconsTest {

  private static final Pattern DRAWN = Pattern.compile("<symbol id=\"([a-z-]+)\"");
  private static final Pattern IN_PAGES = Pattern.compile("<e:icon name=\"([a-z-]+)\"");
  private static final Pattern IN_BEANS =
      Pattern.compile(
          "withIcon\\(\\s*\"([a-z-]+)\"|Waiting(?:\\.of)?\\(\\s*\\d+,\\s*\"([a-z-]+)\"");

  @Test
  void drawsWhatPagesAndMenusName() throws IOException {
    Set<String> drawn = found(Path.of("src/main/webapp/static"), ".svg", DRAWN);
    Set<String> named = found(Path.of("src/main/webapp"), ".xhtml", IN_PAGES);
    named.addAll(found(Path.of("src/main/java"), ".java", IN_BEANS));

    assertThat(named).hasSizeGreaterThan(20);
    assertThat(drawn).containsAll(named);
  }

  @Test
  void drawsEveryState() throws IOException {
    Set<String> drawn = found(Path.of("src/main/webapp/static"), ".svg", DRAWN);
    String styles = Files.readString(Path.of("src/main/webapp/static/essaim.css"));

    for (PrototypeState state : PrototypeState.values()) {
      assertThat(drawn).contains(ListQuery.word(state));
      assertThat(
              state == PrototypeState.INITIATED || styles.contains(".s-" + ListQuery.word(state)))
          .as(state.name())
          .isTrue();
    }
    assertThat(drawn).contains("draft", "published", "withdrawn");
  }

  private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .flatMap(file -> pattern.matcher(read(file)).results())
          .map(IconsTest::name)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String name(MatchResult found) {
    return found.group(1) != null || found.groupCount() < 2 ? found.group(1) : found.group(2);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
