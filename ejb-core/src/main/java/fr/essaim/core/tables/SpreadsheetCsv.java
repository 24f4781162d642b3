package fr.essaim.core.tables;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** CSV that a French spreadsheet opens right: semicolons, after a mark that says it is UTF-8. */
public final class SpreadsheetCsv {

  public static final String BYTE_ORDER_MARK = "\uFEFF";

  public static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setRecordSeparator("\r\n")
          .setQuoteMode(QuoteMode.MINIMAL)
          .get();

  private SpreadsheetCsv() {}
}
