package fr.essaim.core.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportSectionKind;
import fr.essaim.core.reporting.ReportStart;
import fr.essaim.core.reporting.ReportValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static final ReportContent CONTENT =
      new ReportContent(
          "Bilan",
          List.of(new ReportLine("operation", "Opération", List.of(ReportValue.text("Ateliers")))),
          List.of(
              new ReportSection(
                  "suite", "Suite", ReportSectionKind.TEXT, "Bien.", "", List.of(), List.of()),
              new ReportSection(
                  "argent",
                  "Argent",
                  ReportSectionKind.TABLE,
                  "",
                  "Payé.",
                  List.of("Catégorie", "Payé"),
                  List.of(new ReportLine("staff", "Personnel", List.of(ReportValue.euros(12L)))))));

  private final ReportTemplate template =
      ReportTemplate.shipped(
          "bilan", "# Bilan\n\n## Suite\ntexte\nProposé.\n\n## Argent\ntableau: depenses");

  @Test
  void isWrittenThenFrozenAndChangesByACorrectionAlone() {
    Report report = begun();
    assertThat(report.fields()).containsExactly(Map.entry("suite", "Proposé."));

    report.write(Map.of("suite", "Bien.", "ailleurs", "Rien"));
    ReportVersion first = report.freeze(CONTENT, "colin", NOW);

    assertThat(first.number()).isEqualTo(1);
    assertThat(first.reason()).isEmpty();
    assertThat(report.fields()).containsExactly(Map.entry("suite", "Bien."));
    refused("reporting.frozen", () -> report.write(Map.of("suite", "Mieux.")));
    refused("reporting.frozen", () -> report.freeze(CONTENT, "colin", NOW));
    refused("reporting.kept", report::refuseKept);
    refused("reporting.reason.missing", () -> report.correct(" "));
    refused("reporting.too-long", () -> report.correct("x".repeat(501)));
    report.correct("Un montant");
    refused("reporting.not-frozen", () -> report.correct("Encore"));
    ReportVersion second = report.freeze(CONTENT, "colin", NOW);

    assertThat(second.number()).isEqualTo(2);
    assertThat(second.reason()).isEqualTo("Un montant");
    assertThat(report.versions()).isEqualTo(2);
    assertThat(report.isDrafting()).isFalse();
    assertThat(report.takeChanges()).extracting(change -> change.field()).contains("versions");
  }

  @Test
  void refusesATextThatIsTooLong() {
    Report report = begun();

    refused("reporting.text.too-long", () -> report.write(Map.of("suite", "x".repeat(20_001))));
  }

  @Test
  void spreadsAmountsOverAccountsWhereItIsAFinancialAccount() {
    ReportTemplate financial =
        ReportTemplate.shipped("compte", "# Compte\n\n## Charges\ntableau: charges");
    Report report =
        Report.begin(
            "ateliers",
            1,
            financial,
            ReportStart.of(
                Map.of(
                    "template", "compte",
                    "title", "Compte",
                    "starts", "01/01/2026",
                    "ends", "31/12/2026")),
            NOW);
    refused("steering.amount.invalid", () -> report.write(Map.of("compte-60-realise", "beaucoup")));

    report.write(Map.of("compte-60-realise", "1 200,50 €"));

    assertThat(report.fields())
        .containsEntry("compte-60-realise", "1200.50")
        .containsEntry("compte-60-prevu", "");
    assertThat(begun().fields()).doesNotContainKey("compte-60-realise");
  }

  @Test
  void keepsTheTemplateThatItBeganWith() {
    Report report = begun();

    template.replace("# Autre\n\n## Autre chose\ntexte");

    assertThat(template.number()).isEqualTo(2);
    assertThat(report.template().title()).isEqualTo("Bilan");
    assertThat(report.templateNumber()).isEqualTo(1);
    assertThat(report.templateKey()).isEqualTo("bilan");
    assertThat(template.changes()).isNotNull();
    assertThat(template.type() + "/" + template.key()).isEqualTo("report-template/bilan");
    refused("reporting.template", () -> template.replace("rien"));
  }

  @Test
  void isBegunWithAllThatItNeeds() {
    Map<String, String> fields = new HashMap<>();
    fields.put("starts", "hier");
    refused("date.typed", () -> ReportStart.of(fields));
    refused(
        "reporting.", () -> ReportStart.of(Map.of("starts", "01/02/2026", "ends", "01/01/2026")));
  }

  @Test
  void isSignedByTwoPeopleInTheirOrder() {
    ReportVersion version = begun().freeze(CONTENT, "colin", NOW);

    refused("reporting.unsigned", () -> version.approve("fanny", NOW));
    version.sign("colin", NOW);
    refused("reporting.signed", () -> version.sign("colin", NOW));
    refused("reporting.signed.same", () -> version.approve("colin", NOW));
    version.approve("fanny", NOW);
    refused("reporting.signed", () -> version.approve("fanny", NOW));

    assertThat(version.signedBy()).isEqualTo("colin");
    assertThat(version.approvedBy()).isEqualTo("fanny");
    assertThat(version.signedAt()).isEqualTo(version.approvedAt()).isEqualTo(version.frozenAt());
    assertThat(version.frozenBy()).isEqualTo("colin");
  }

  @Test
  void isAskedAboutBySection() {
    ReportVersion version = begun().freeze(CONTENT, "colin", NOW);

    refused(
        "reporting.section.unknown",
        () -> ReportComment.of(version, "ailleurs", true, "Et ?", "ines", NOW));
    refused(
        "reporting.comment.missing", () -> ReportComment.of(version, "", true, " ", "ines", NOW));
    ReportComment comment = ReportComment.of(version, "suite", true, "Et ?", "ines", NOW);
    refused("reporting.too-long", () -> comment.answer("x".repeat(4001), "colin", NOW));
    comment.answer("Bientôt.", "colin", NOW);

    assertThat(comment.section()).isEqualTo("suite");
    assertThat(comment.isQuestion()).isTrue();
    assertThat(comment.text()).isEqualTo("Et ?");
    assertThat(comment.writtenBy()).isEqualTo("ines");
    assertThat(comment.writtenAt()).isEqualTo(comment.answeredAt());
    refused("reporting.comment.answered", () -> comment.answer("Tard.", "colin", NOW));
    assertThat(comment.answer()).isEqualTo("Bientôt.");
    assertThat(comment.answeredBy()).isEqualTo("colin");
    assertThat(comment.versionId()).isEqualTo(version.id());
    assertThat(comment.id()).isNotNull();
  }

  @Test
  void isKeptAsJsonAndReadBackTheSame() {
    ContentConverter converter = new ContentConverter();

    String json = converter.convertToDatabaseColumn(CONTENT);

    assertThat(converter.convertToEntityAttribute(json)).isEqualTo(CONTENT);
  }

  private Report begun() {
    return Report.begin(
        "ateliers",
        3,
        template,
        ReportStart.of(
            Map.of(
                "template", "bilan",
                "title", "Bilan 2026",
                "funder", "phare",
                "starts", "01/01/2026",
                "ends", "31/12/2026")),
        NOW);
  }

  private static void refused(String code, Runnable act) {
    assertThatThrownBy(act::run).hasMessageContaining(code);
  }
}
