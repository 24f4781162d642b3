package fr.essaim.web.export;

import fr.essaim.core.shared.Formulas;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Picture;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFPicture;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a table as a workbook (XLSX), a sheet a table: dates and numbers as such, everything else
 * as text, whatever it looks like.
 */
public final class Workbook {

  /** The media type of such a file. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int ROWS_IN_MEMORY = 100;
  private static final int COLUMN_WIDTH = 28 * 256;
  private static final double EMBLEM_HEIGHT = 60;
  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final SXSSFWorkbook workbook;
  private final CellStyle head;
  private final CellStyle date;
  private final CellStyle plainText;

  private Workbook(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    head = workbook.createCellStyle();
    Font bold = workbook.createFont();
    bold.setBold(true);
    head.setFont(bold);
    date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    plainText = workbook.createCellStyle();
    plainText.setQuotePrefixed(true);
  }

  /** Writes row after row, keeping few of them in memory; closes nothing. */
  public static void write(Table table, OutputStream out) throws IOException {
    write(List.of(table), out);
  }

  /** The same of several, a sheet each. */
  public static void write(List<Table> tables, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Workbook filled = new Workbook(workbook);
      tables.forEach(filled::fill);
      workbook.write(out);
    }
  }

  private void fill(Table table) {
    Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
    sheet.createFreezePane(0, 1);
    Row heads = sheet.createRow(0);
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.setColumnWidth(column, COLUMN_WIDTH);
      Cell cell = heads.createCell(column);
      cell.setCellValue(table.columns().get(column));
      cell.setCellStyle(head);
    }
    table.rows().accept(cells -> append(sheet, cells));
    sheet.setAutoFilter(
        new CellRangeAddress(0, sheet.getLastRowNum(), 0, table.columns().size() - 1));
    foot(sheet, table.foot());
  }

  /** Who pays for it stands two rows below: what is sorted and filtered is above. */
  private void foot(Sheet sheet, Foot foot) {
    int row = sheet.getLastRowNum() + 2;
    if (!foot.mention().isEmpty()) {
      sheet.createRow(row).createCell(0).setCellValue(foot.mention());
    }
    Drawing<?> drawing = foot.emblems().isEmpty() ? null : sheet.createDrawingPatriarch();
    int column = 0;
    for (Foot.Emblem emblem : foot.emblems()) {
      ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
      anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
      anchor.setRow1(row + 1);
      anchor.setCol1(column);
      Picture picture =
          drawing.createPicture(
              anchor, workbook.addPicture(emblem.bytes(), SXSSFWorkbook.PICTURE_TYPE_PNG));
      picture.resize(EMBLEM_HEIGHT / picture.getImageDimension().getHeight());
      ((SXSSFPicture) picture)
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(emblem.alternative());
      column++;
    }
  }

  private void append(Sheet sheet, List<Object> cells) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int column = 0; column < cells.size(); column++) {
      fill(row.createCell(column), cells.get(column));
    }
  }

  private void fill(Cell cell, Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof Number figure) {
      cell.setCellValue(figure.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else {
      String text = value.toString();
      cell.setCellValue(
          text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
      if (Formulas.isRisky(text)) {
        cell.setCellStyle(plainText);
      }
    }
  }
}
