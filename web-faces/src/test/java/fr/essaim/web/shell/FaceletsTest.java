package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a page is in its text, and nothing that somebody sends. */
class FaceletsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern BY_EXPRESSION =
      Pattern.compile(
          "<ui:include[^>]*\\bsrc=\"(?!#\\{part\\.view\\(\\)}\")[^\"]*#\\{|<ui:(?:composition|decorate)[^>]*\\btemplate=\"[^\"]*#\\{");

  /** A section names a fragment, and can name nothing else. */
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

  @ParameterizedTest
  @ValueSource(strings = {"/WEB-INF/web.xml", "/WEB-INF/parts/../web.xml", "parts/a.xhtml", ""})
  void aSectionIsAFragmentOfOurs(String view) {
    assertThatThrownBy(() -> new Section(1, view, 1, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
