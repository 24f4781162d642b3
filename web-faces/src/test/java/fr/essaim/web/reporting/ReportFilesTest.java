package fr.essaim.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportSectionKind;
import fr.essaim.core.reporting.ReportValue;
import fr.essaim.core.reporting.ReportVersionView;
import fr.essaim.core.reporting.ReportVersionView.Signature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class ReportFilesTest {

  private static final String MENTION = "Cofinancé par le fonds d'exemple";

  private static final ReportContent CONTENT =
      new ReportContent(
          "Bilan <2026>",
          List.of(new ReportLine("operation", "Opération", List.of(ReportValue.text("Ateliers")))),
          List.of(
              new ReportSection(
                  "suite",
                  "Suite",
                  ReportSectionKind.TEXT,
                  "Un début & une fin.\nUne ligne.\n\nUn autre paragraphe.",
                  "",
                  List.of(),
                  List.of()),
              new ReportSection(
                  "chiffres",
                  "Chiffres",
                  ReportSectionKind.FIGURES,
                  "",
                  "",
                  List.of(),
                  List.of(new ReportLine("paye", "Payé", List.of(ReportValue.euros(125050L))))),
              new ReportSection(
                  "depenses",
                  "Dépenses : par catégorie, en détail",
                  ReportSectionKind.TABLE,
                  "",
                  "Une note.",
                  List.of("Catégorie", "Payé"),
                  List.of(new ReportLine("staff", "Personnel", List.of(ReportValue.euros(100L))))),
              new ReportSection(
                  "vide",
                  "Vide",
                  ReportSectionKind.TABLE,
                  "",
                  "",
                  List.of("Catégorie", "Payé"),
                  List.of())));

  @Test
  void thePdfIsTaggedAndSaysAll() throws IOException {
    byte[] pdf = new ReportDocument(CONTENT, List.of(), MENTION).pdf();

    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(new PDFTextStripper().getText(read).replaceAll("\\p{Z}", " "))
          .contains("Bilan <2026>", "Un autre paragraphe.", "1 250,50 €", "Signatures", MENTION);
    }
  }

  @Test
  void onceBothSignedEachFileSaysWhoAndWhen() throws IOException {
    ReportContent signed = signed();

    try (PDDocument read = Loader.loadPDF(new ReportDocument(signed, List.of(), MENTION).pdf())) {
      assertThat(new PDFTextStripper().getText(read).replaceAll("\\p{Z}", " "))
          .contains("Signatures reçues", "Colin", "24/11/2026 à 10 h 05", "Compte supprimé")
          .doesNotContain("Nom, qualité");
    }
    try (XWPFDocument read =
        new XWPFDocument(new ByteArrayInputStream(ReportDocx.of(signed, List.of(), MENTION)))) {
      assertThat(read.getTables()).hasSize(4);
      assertThat(read.getTables().get(3).getRow(1).getCell(1).getText()).isEqualTo("Colin");
    }
    try (XSSFWorkbook read =
        new XSSFWorkbook(new ByteArrayInputStream(new ReportSheets(signed, MENTION).xlsx()))) {
      assertThat(read.getSheetAt(2).getSheetName()).isEqualTo("3 Signatures reçues");
    }
    assertThat(new String(new ReportSheets(signed, MENTION).csv(), StandardCharsets.UTF_8))
        .contains("Signatures reçues;Pour l’opération;Par;Colin");
  }

  private static ReportContent signed() {
    Instant at = Instant.parse("2026-11-24T09:05:00Z");
    return new ReportVersionView(
            "bilan",
            1,
            1,
            null,
            null,
            CONTENT,
            "",
            new Signature("Colin", at),
            new Signature("Colin", at),
            new Signature("", at),
            List.of(),
            false,
            false,
            false,
            false)
        .signedContent();
  }

  @Test
  void theDocumentOfWordProcessorsHasHeadingsAndTables() throws IOException {
    byte[] docx = ReportDocx.of(CONTENT, List.of(), MENTION);

    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(read.getParagraphs())
          .extracting(each -> each.getText())
          .contains("Suite", MENTION);
      assertThat(read.getTables()).hasSize(4);
      assertThat(read.getTables().get(2).getRow(1).getCell(0).getText()).isEqualTo("Personnel");
      assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("Bilan <2026>");
    }
  }

  @Test
  void theWorkbookCountsWithItsNumbers() throws IOException {
    byte[] xlsx = new ReportSheets(CONTENT, MENTION).xlsx();

    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(read.getNumberOfSheets()).isEqualTo(2);
      assertThat(read.getSheetAt(0).getRow(3).getCell(2).getNumericCellValue()).isEqualTo(1250.5);
      assertThat(read.getSheetAt(1).getSheetName()).startsWith("2 Dépenses").hasSizeLessThan(32);
      assertThat(read.getSheetAt(1).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1.0);
    }
  }

  @Test
  void theCsvHasARowACell() throws IOException {
    String csv = new String(new ReportSheets(CONTENT, MENTION).csv(), StandardCharsets.UTF_8);

    assertThat(csv).contains("Chiffres;Payé;;1250,50", "Personnel;Payé;1,00", MENTION);
  }
}
