package fr.essaim.web.export;

import fr.essaim.core.shared.Formulas;
import fr.essaim.core.tables.SpreadsheetCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV for a French spreadsheet: semicolons, UTF-8 with its mark at the head, a
 * comma before decimals, and text that would run as a formula kept as text.
 */
public final class CsvFile {

  /** The media type of such a file. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private CsvFile() {}

  /** Writes row after row; closes nothing. */
  public static void write(Table table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(SpreadsheetCsv.BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(writer, SpreadsheetCsv.FORMAT);
    printer.printRecord(table.columns());
    try {
      table.rows().accept(row -> print(printer, row));
    } catch (UncheckedIOException notWritten) {
      throw notWritten.getCause();
    }
    printer.flush();
  }

  private static void print(CSVPrinter printer, List<Object> row) {
    try {
      printer.printRecord(row.stream().map(CsvFile::cell).toList());
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal || value instanceof Double) {
      return value.toString().replace('.', ',');
    }
    if (value instanceof Number) {
      return value.toString();
    }
    return Formulas.asText(value.toString());
  }
}
