package fr.essaim.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFPicture;
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

  @Test
  void saysUnderTheRowsWhoPaysAndShowsTheirEmblems() throws IOException {
    BufferedImage square = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(square, "png", png);
    Foot foot =
        new Foot(
            "Cofinancé par l'Union européenne",
            List.of(
                new Foot.Emblem(
                    "Drapeau européen", Base64.getEncoder().encodeToString(png.toByteArray()))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook.write(
        new Table("Essai", List.of("a"), rows -> rows.accept(List.of("x"))).over(foot), out);

    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet sheet = read.getSheetAt(0);
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("Cofinancé par l'Union européenne");
      XSSFPicture picture = (XSSFPicture) sheet.getDrawingPatriarch().getShapes().get(0);
      assertThat(picture.getCTPicture().getNvPicPr().getCNvPr().getDescr())
          .isEqualTo("Drapeau européen");
      assertThat(picture.getClientAnchor().getRow1()).isEqualTo((short) 4);
    }
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
