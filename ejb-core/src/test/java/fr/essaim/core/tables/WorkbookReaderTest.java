package fr.essaim.core.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

  @Test
  void readsTheFirstSheetWithItsDatesNumbersAndCodes() throws IOException {
    byte[] content =
        workbook(
            workbook -> {
              Sheet sheet = workbook.createSheet("Premier");
              workbook.createSheet("Second").createRow(0).createCell(0).setCellValue("autre");
              fill(sheet.createRow(1), "Nom", "Depuis", "Code", "Prix", "");
              Row row = sheet.createRow(3);
              row.createCell(0).setCellValue(" L'Écho\u00a0");
              date(workbook, row.createCell(1), "dd/mm/yyyy")
                  .setCellValue(LocalDate.of(2026, 11, 24));
              date(workbook, row.createCell(2), "00000").setCellValue(1004);
              row.createCell(3).setCellFormula("1/4");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
              row.createCell(9).setCellValue("hors du tableau");
              date(workbook, sheet.createRow(4).createCell(1), "dd/mm/yyyy hh:mm")
                  .setCellValue(LocalDateTime.of(2026, 11, 24, 8, 30));
            });

    FileTable table = FileTable.read(content).orElseThrow();

    assertThat(table.encoding()).isNull();
    assertThat(table.headings()).containsExactly("Nom", "Depuis", "Code", "Prix");
    assertThat(table.rows()).extracting(FileTable.Row::line).containsExactly(4, 5);
    FileTable.Row row = table.rows().get(0);
    assertThat(row.get("Nom")).isEqualTo("L'Écho");
    assertThat(row.get("Depuis")).isEqualTo("2026-11-24");
    assertThat(row.get("Code")).isEqualTo("01004");
    assertThat(row.get("Prix")).isEqualTo("0.25");
    assertThat(table.rows().get(1).get("Depuis")).isEqualTo("2026-11-24T08:30");
  }

  @Test
  void stopsAtTheLimitsOfRowsAndColumns() throws IOException {
    ByteArrayOutputStream tall = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < FileTable.MAX_ROWS + 10; i++) {
        fill(sheet.createRow(i), "a");
      }
      workbook.write(tall);
    }
    FileTable table = FileTable.read(tall.toByteArray()).orElseThrow();
    assertThat(table.rows()).hasSize(FileTable.MAX_ROWS);
    assertThat(table.problems())
        .extracting(ImportProblem::code)
        .containsExactly("imports.file.too-many-rows");

    byte[] wide =
        workbook(
            workbook ->
                workbook
                    .createSheet()
                    .createRow(0)
                    .createCell(FileTable.MAX_COLUMNS)
                    .setCellValue("loin"));
    assertRefused(wide, "imports.file.too-many-columns");
  }

  @Test
  void refusesAnArchiveThatIsMuchLargerUnpackedOrHasTooManyParts() throws IOException {
    byte[] bomb = archive(1, (int) WorkbookReader.MAX_UNPACKED + 1);
    assertThat(bomb.length).isLessThan(1024 * 1024);

    assertRefused(bomb, "imports.workbook.too-large");
    assertRefused(archive(WorkbookReader.MAX_PARTS + 1, 1), "imports.workbook.too-large");
  }

  @Test
  void refusesWhatIsNoWorkbookOfToday() throws IOException {
    assertRefused(archive(1, 10), "imports.workbook.unreadable");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "imports.workbook.unreadable");
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "imports.workbook.unreadable");
    assertThat(FileTable.read(workbook(Workbook::createSheet))).isEmpty();
  }

  private static void assertRefused(byte[] content, String code) {
    assertThatThrownBy(() -> FileTable.read(content))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static Cell date(Workbook workbook, Cell cell, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    return cell;
  }

  private static void fill(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  private static byte[] workbook(Consumer<XSSFWorkbook> filling) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      filling.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] archive(int parts, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(out)) {
      for (int i = 0; i < parts; i++) {
        archive.putNextEntry(new ZipEntry("xl/part" + i + ".xml"));
        archive.write(new byte[size]);
        archive.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
