package fr.essaim.core.tables;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of a workbook (XLSX), read row by row: dates as {@code 2026-11-24}, numbers as
 * they are and not as they are shown, formulas by their last result. A workbook is an archive, so
 * it is unpacked once beforehand only to see that it is of an honest size.
 */
final class WorkbookReader {

  /** Most parts that the archive has; a workbook of one sheet has a dozen. */
  static final int MAX_PARTS = 1000;

  /** Most bytes that its parts have together, once unpacked. */
  static final long MAX_UNPACKED = 100L * 1024 * 1024;

  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
  private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  static {
    // The library suspects every sheet whose rows are alike; how much it may unpack is said above.
    ZipSecureFile.setMinInflateRatio(0);
  }

  private static final int BUFFER = 64 * 1024;

  /** A sheet says more than anybody reads: no fault, the rest is left out. */
  private static final class SheetEnd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SheetEnd() {
      super(null, null, false, false);
    }
  }

  private WorkbookReader() {}

  /** Whether the content begins as a workbook of today or of before 2007 does. */
  static boolean isWorkbook(byte[] content) {
    return begins(content, ARCHIVE) || begins(content, OLD_WORKBOOK);
  }

  private static boolean begins(byte[] content, byte[] with) {
    return content.length >= with.length
        && Arrays.equals(content, 0, with.length, with, 0, with.length);
  }

  /**
   * Reads a file; empty when its first sheet has no row of headings.
   *
   * @throws BusinessRuleViolation {@code imports.workbook.too-large}, {@code
   *     imports.workbook.unreadable} or {@code imports.file.too-many-columns}
   */
  static Optional<FileTable> read(byte[] content) {
    Rows rows = new Rows();
    try {
      refuseTooLarge(content);
      try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(content))) {
        readSheet(archive, rows);
      }
    } catch (SheetEnd enough) {
      return Optional.ofNullable(rows.table);
    } catch (BusinessRuleViolation tooLarge) {
      throw tooLarge;
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException noWorkbook) {
      throw new BusinessRuleViolation("imports.workbook.unreadable");
    }
    return Optional.ofNullable(rows.table);
  }

  private static void refuseTooLarge(byte[] content) throws IOException {
    try (ZipArchiveInputStream archive =
        new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
      byte[] buffer = new byte[BUFFER];
      long unpacked = 0;
      int parts = 0;
      for (ZipArchiveEntry part = archive.getNextEntry();
          part != null;
          part = archive.getNextEntry()) {
        parts++;
        int read = 0;
        while (read >= 0 && unpacked <= MAX_UNPACKED) {
          unpacked += read;
          read = archive.read(buffer);
        }
        if (parts > MAX_PARTS || unpacked > MAX_UNPACKED) {
          throw new BusinessRuleViolation(
              "imports.workbook.too-large", MAX_UNPACKED / (1024 * 1024), FileTable.MAX_ROWS);
        }
      }
    }
  }

  private static void readSheet(OPCPackage archive, Rows rows)
      throws IOException, OpenXML4JException, SAXException {
    XSSFReader workbook = new XSSFReader(archive);
    var sheets = workbook.getSheetsData();
    if (!sheets.hasNext()) {
      return;
    }
    try (InputStream sheet = sheets.next()) {
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(
              workbook.getStylesTable(),
              null,
              new ReadOnlySharedStringsTable(archive, false),
              rows,
              new PlainValues(),
              false));
      parser.parse(new InputSource(sheet));
    } catch (javax.xml.parsers.ParserConfigurationException noParser) {
      throw new IllegalStateException(noParser);
    }
  }

  /** Numbers and dates as files of text have them, not as a sheet shows them. */
  private static final class PlainValues extends DataFormatter {

    /** Codes that begin with zeros, such as those of communes, are shown by a format of zeros. */
    private static final Pattern CODE_FORMAT = Pattern.compile("0{2,20}");

    @Override
    public String formatRawCellContents(
        double value, int formatIndex, String formatString, boolean use1904Windowing) {
      if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, use1904Windowing, true);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? moment.toLocalDate().toString()
            : moment.toString();
      }
      String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
      boolean coded = CODE_FORMAT.matcher(String.valueOf(formatString)).matches();
      return coded
          ? "0".repeat(Math.max(0, formatString.length() - plain.length())) + plain
          : plain;
    }
  }

  /** Makes a table of the cells as they come. */
  private static final class Rows implements SheetContentsHandler {

    private final List<String> cells = new ArrayList<>();
    private FileTable table;

    @Override
    public void startRow(int row) {
      cells.clear();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      int column = reference == null ? cells.size() : new CellReference(reference).getCol();
      boolean beyond = table != null && column >= table.headings().size();
      if (value == null || value.isEmpty() || beyond) {
        return;
      }
      if (column >= FileTable.MAX_COLUMNS) {
        throw new BusinessRuleViolation("imports.file.too-many-columns", FileTable.MAX_COLUMNS);
      }
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, FileTable.clean(value));
    }

    @Override
    public void endRow(int row) {
      if (cells.stream().allMatch(String::isEmpty)) {
        return;
      }
      if (table == null) {
        table = new FileTable(null, null, cells);
        return;
      }
      if (table.isFull()) {
        table.refuse(row + 1, "imports.file.too-many-rows", List.of(FileTable.MAX_ROWS));
        throw new SheetEnd();
      }
      while (cells.size() < table.headings().size()) {
        cells.add("");
      }
      table.add(row + 1, List.copyOf(cells));
    }
  }
}
