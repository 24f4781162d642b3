package fr.essaim.core.prototypes.domain;

import static fr.essaim.core.prototypes.Prototypes.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.MistakeReport;
import fr.essaim.core.prototypes.ReportMistake;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a visitor says, and what became of it. */
class ReportedMistakeTest {

  private static final String TEXT = "La date est fausse.";

  @Test
  void waitsUntilSomebodyDealtWithItOnce() {
    ReportedMistake mistake =
        ReportedMistake.by(
            new ReportMistake("/prototypes/cv", "prototype", "cv", TEXT, null, "fr"), "echo", NOW);
    assertThat(view(mistake).isWaiting()).isTrue();
    assertThat(view(mistake).email()).isEmpty();
    assertThat(view(mistake).dealtWithBy()).isNull();

    mistake.dealWith("amina", NOW.plusSeconds(60));
    mistake.dealWith("luc", NOW.plusSeconds(120));

    assertThat(view(mistake).dealtWithAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(view(mistake).dealtWithBy()).isEqualTo("AMINA");
  }

  @Test
  void namesTheOrganisationThatAnswersForThePage() {
    ReportMistake report = new ReportMistake("/prototypes/cv", "prototype", "cv", TEXT, "", "fr");

    assertThat(view(ReportedMistake.by(report, "echo", NOW)).organisation().name())
        .isEqualTo("L'Écho");
    assertThat(view(ReportedMistake.by(report, "autre", NOW)).organisation().name())
        .isEqualTo("autre");
    MistakeReport nobodys = view(ReportedMistake.by(report, null, NOW));
    assertThat(nobodys.organisation()).isNull();
    assertThat(nobodys.subjectType()).isNull();
    assertThat(nobodys.page()).isEqualTo("/prototypes/cv");
  }

  @ParameterizedTest
  @CsvSource({
    "'', La date est fausse., '', prototypes.text.required",
    "https://example.org/, La date est fausse., '', prototypes.mistake.page-invalid",
    "/donnees, '', '', prototypes.text.required",
    "/donnees, Faux., '', prototypes.mistake.too-short",
    "/donnees, La date est fausse., amina, prototypes.mistake.email-invalid",
    "/donnees, La date est fausse., a b@example.org, prototypes.mistake.email-invalid",
  })
  void refusesWhatCannotBeReadOrAnswered(String page, String text, String email, String code) {
    refuses(code, new ReportMistake(page, null, null, text, email, "fr"));
  }

  @Test
  void refusesMoreThanAPageOfText() {
    refuses(
        "prototypes.text.too-long",
        new ReportMistake("/donnees", null, null, "x".repeat(2001), null, "fr"));
    refuses(
        "prototypes.text.too-long",
        new ReportMistake("/donnees", null, null, TEXT, "x".repeat(250) + "@example.org", "fr"));
  }

  private static void refuses(String code, ReportMistake report) {
    BusinessRuleViolation refusal =
        catchThrowableOfType(
            BusinessRuleViolation.class, () -> ReportedMistake.by(report, null, NOW));
    assertThat(refusal.code()).isEqualTo(code);
  }

  private static MistakeReport view(ReportedMistake mistake) {
    UnaryOperator<String> people = caller -> caller.toUpperCase(Locale.ROOT);
    return mistake.view(
        Map.of("echo", new OrganisationRef("echo", "L'Écho", OrganisationKind.SOCIAL_CENTRE)),
        people);
  }
}
