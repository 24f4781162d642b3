package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in a page is in its text, and nothing that somebody sends. */
class FaceletsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern BY_EXPRESSION =
      Pattern.compile(
          "<ui:include[^>]*\\bsrc=\"[^\"]*#\\{|<ui:(?:composition|decorate)[^>]*\\btemplate=\"[^\"]*#\\{");

  @Test
  void noPageIncludesAnotherByAnExpression() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();

      assertThat(pages).hasSizeGreaterThan(100);
      assertThat(pages)
          .allSatisfy(
              page -> assertThat(Files.readString(page)).doesNotContainPattern(BY_EXPRESSION));
    }
  }
}
