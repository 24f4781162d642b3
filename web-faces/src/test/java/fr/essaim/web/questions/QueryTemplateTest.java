package fr.essaim.web.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.PartialDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTemplateTest {

  private static final String BASE = "http://test.example";

  @Test
  void putsTermsInTheirPlaces() {
    QueryTemplate template = QueryTemplate.of("?x dct:subject $theme .\n?x ?p $word .");

    assertThat(
            template.with(
                BASE, Map.of("theme", Term.uri(BASE + "/id/theme/a"), "word", Term.text("été"))))
        .isEqualTo("?x dct:subject <http://test.example/id/theme/a> .\n?x ?p \"été\" .");
  }

  @Test
  void leavesOutTheLinesAboutWhatWasNotSaid() {
    assertThat(
            QueryTemplate.of("SELECT ?x {\n?x a ?y .\nFILTER(?y = $kind)\n}").with(BASE, Map.of()))
        .isEqualTo("SELECT ?x {\n?x a ?y .\n}");
  }

  @Test
  void namesTheInstancesOwnVocabulary() {
    assertThat(QueryTemplate.of("PREFIX essaim: <def#>").with(BASE, Map.of()))
        .isEqualTo("PREFIX essaim: <http://test.example/def#>");
  }

  @Test
  void letsNoTextEndBeforeItsEnd() {
    assertThat(Term.text("\" . } # \\\n$theme ?x").toString())
        .isEqualTo("\"\\\" . } # \\\\\\n$theme ?x\"");
  }

  @Test
  void doesNotReadATermAsAnotherPlace() {
    QueryTemplate template = QueryTemplate.of("FILTER(?x = $word || ?x = $theme)");

    assertThat(template.with(BASE, Map.of("word", Term.text("$theme"), "theme", Term.text("b"))))
        .isEqualTo("FILTER(?x = \"$theme\" || ?x = \"b\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://test.example/> . ?x ?y ?z . <http://a",
        "javascript:alert(1)",
        "http://test.example/a b",
        "http://test.example/\\u003e",
        ""
      })
  void takesNothingForAnAddressThatIsNone(String text) {
    assertThatThrownBy(() -> Term.uri(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void comparesDatesByTheirText() {
    assertThat(Term.date(new PartialDate("2024-03")).toString()).isEqualTo("\"2024-03\"");
  }
}
