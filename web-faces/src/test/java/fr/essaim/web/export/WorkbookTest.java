package fr.essaim.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

  @Test
  void holdsTheHeadsAndTheRowsUnderTheListsName() throws IOException {
    XSSFSheet sheet = sheetOf("Prototypes", List.of("Titre", "Ateliers"), "Mon CV numérique", 3);

    assertThat(sheet.getSheetName()).isEqualTo("Prototypes");
    assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Ateliers");
    assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Mon CV numérique");
    assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3);
  }

  @Test
  void neverMakesAFormulaOfWhatSomebodyTyped() throws IOException {
    Row row = sheetOf("Essai", List.of("a"), "=1+1").getRow(1);

    assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
    assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
  }

  @Test
  void writesADayAsADateThatTheSpreadsheetKnows() throws IOException {
    Row row = sheetOf("Essai", List.of("a"), LocalDate.of(2018, 3, 5)).getRow(1);

    assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2018-03-05");
    assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
  }

  @Test
  void cutsATextThatACellCannotHold() throws IOException {
    Row row = sheetOf("Essai", List.of("a"), "x".repeat(40_000)).getRow(1);

    assertThat(row.getCell(0).getStringCellValue()).hasSize(32_767).endsWith("…");
  }

  @Test
  void givesAListNameThatNoSheetMayHaveOneThatItMay() throws IOException {
    assertThat(sheetOf("a/b?", List.of("a"), "x").getSheetName()).isEqualTo("a b ");
  }

  private static XSSFSheet sheetOf(String name, List<String> columns, Object... cells)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook.write(new Table(name, columns, rows -> rows.accept(Arrays.asList(cells))), out);
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return read.getSheetAt(0);
    }
  }
}
