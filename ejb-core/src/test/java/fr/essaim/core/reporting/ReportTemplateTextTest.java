package fr.essaim.core.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.core.reporting.domain.ReportTemplate;
import fr.essaim.core.reporting.internal.ShippedTemplates;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTemplateTextTest {

  private static final String FILE =
      """
      # Bilan

      ## Argent
      chiffres: cout-prevu, paye-periode
      aide: Ce qui est payé.

      ## Dépenses
      tableau: depenses

      ## Suite
      texte
      Il reste {reste-a-justifier}.
      """;

  static List<String> shipped() {
    return ShippedTemplates.KEYS;
  }

  @Test
  void readsSectionsInTheirOrder() {
    ReportTemplateText text = ReportTemplateText.parse(FILE);

    assertThat(text.title()).isEqualTo("Bilan");
    assertThat(text.sections())
        .extracting(ReportTemplateText.Section::key)
        .containsExactly("argent", "depenses", "suite");
    assertThat(text.sections().get(0).figures())
        .containsExactly(ReportFigure.PLANNED, ReportFigure.PAID);
    assertThat(text.sections().get(0).help()).isEqualTo("Ce qui est payé.");
    assertThat(text.sections().get(1).table()).isEqualTo(ReportTable.EXPENSES);
    assertThat(text.texts())
        .extracting(ReportTemplateText.Section::proposal)
        .containsExactly("Il reste {reste-a-justifier}.");
    assertThat(text.section("argent")).isPresent();
  }

  @Test
  void saysAllThatIsWrongAtOnceEachWithItsLine() {
    BusinessRuleViolation refused =
        refused(
            """
            dehors
            # Un
            # Deux
            ## Argent
            chiffres: paye, cout-prevu
            texte
            ## Argent
            tableau: rien
            ## Sans sorte
            ##
            texte
            Selon {inconnu}.
            ## Liste
            tableau: depenses
            Un texte ici
            """);

    assertThat(refused.all())
        .extracting(BusinessRuleViolation::code)
        .containsExactlyInAnyOrder(
            "reporting.template.outside",
            "reporting.template.title.twice",
            "reporting.template.figure.unknown",
            "reporting.template.kind.twice",
            "reporting.template.section.twice",
            "reporting.template.table.unknown",
            "reporting.template.kind.missing",
            "reporting.template.section.untitled",
            "reporting.template.figure.unknown",
            "reporting.template.text.elsewhere");
  }

  @Test
  void refusesWhatHasNoTitleAndNoSection() {
    assertThat(refused("").all())
        .extracting(BusinessRuleViolation::code)
        .containsExactly("reporting.template.title.missing", "reporting.template.sections.none");
    assertThat(refused("# T\n" + "x".repeat(60_000)).code())
        .isEqualTo("reporting.template.too-long");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void theShippedOnesAreRight(String key) throws IOException {
    try (InputStream file =
        ReportTemplateText.class.getResourceAsStream("templates/" + key + ".txt")) {
      String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(ReportTemplate.shipped(key, content).text().sections()).hasSizeGreaterThan(8);
    }
  }

  private static BusinessRuleViolation refused(String file) {
    return catchThrowableOfType(BusinessRuleViolation.class, () -> ReportTemplateText.parse(file));
  }
}
