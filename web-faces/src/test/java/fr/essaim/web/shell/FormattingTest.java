package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormattingTest {

  private final Formatting formatting = new Formatting();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **Deux** mots | <p><strong>Deux</strong> mots</p>
          - un | <ul><li>un</li></ul>
          1. un | <ol><li>un</li></ol>
          [Le guide](https://example.org/a?b=1&c=2) | <p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener">Le guide</a></p>
          [Écrire](mailto:accueil@example.org) | <p><a href="mailto:accueil@example.org" rel="nofollow noopener">Écrire</a></p>
          """)
  void showsListsLinksAndWhatIsStrong(String text, String html) {
    assertThat(lines(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[ici](javascript:alert(1))",
        "[ici](JaVaScRiPt:alert(1))",
        "[ici](data:text/html,x)",
        "[ici](/intranet/compte/fermer)",
        "![vu](https://example.org/pixel.png)",
        "<javascript:alert(1)>",
        "[a](https://x\"onmouseover=alert(1))",
        "[a]: javascript:alert(1)\n\n[a]",
      })
  void writesNothingThatRunsOrLoadsOrLeadsElsewhere(String text) {
    assertThat(formatting.html(text))
        .doesNotContain(
            "<script", "<img", "href=\"javascript", "href=\"data", "href=\"/", "href=\"\"")
        .doesNotContainPattern("<[^>]* on[a-z]+=");
  }

  @Test
  void leavesTextsAsTheyWereWrittenBeforeThereWasFormatting() {
    assertThat(lines("# 1 lieu\nDeux lignes\n\n    en retrait\n> cité\n---"))
        .isEqualTo("<p># 1 lieu<br />Deux lignes</p><p>en retrait<br />&gt; cité<br />---</p>");
    assertThat(formatting.html(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "*a **b ", "[", "![a](", "1. "})
  void isNotExhaustedByWhatNobodyWouldWrite(String part) {
    assertThat(formatting.html(part.repeat(20_000 / part.length()))).isNotEmpty();
  }

  private String lines(String text) {
    return formatting.html(text).replace("\n", "");
  }
}
