package fr.essaim.core.tables;

import fr.essaim.core.shared.PlainText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as people make them: comma, semicolon or tab; UTF-8 with or without mark, UTF-16 with
 * its mark, or Windows-1252. A quote that is never closed spoils the line that it is on and no
 * other: reading goes on with the next.
 */
final class CsvReader {

  /** A text with more zeros than one in so many characters is no text. */
  private static final int MOST_ZEROS = 100;

  /** How many lines a quoted text may span before its quote counts as never closed. */
  private static final int MAX_LINES_OF_A_ROW = 300;

  private CsvReader() {}

  /** Reads a file; empty when it has no row of headings. */
  static Optional<FileTable> read(byte[] content) {
    Charset encoding = PlainText.encodingOf(content);
    String text = PlainText.decoded(content);
    if (text.chars().filter(letter -> letter == 0).count() > text.length() / MOST_ZEROS) {
      return Optional.empty();
    }
    List<String> lines = Arrays.asList(text.split("\r\n|\n|\r", -1));
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size()) {
      return Optional.empty();
    }
    char separator = separatorOf(lines.get(first));
    Reading head = readFrom(lines, first, separator, -1);
    if (head.values() == null || head.values().stream().allMatch(String::isEmpty)) {
      return Optional.empty();
    }
    FileTable table = new FileTable(encoding.name(), String.valueOf(separator), head.values());
    readRows(table, lines, first + head.lines(), separator);
    return Optional.of(table);
  }

  private static void readRows(FileTable table, List<String> lines, int first, char separator) {
    int next = first;
    while (next < lines.size()) {
      if (lines.get(next).isBlank()) {
        next++;
        continue;
      }
      if (table.isFull()) {
        table.refuse(next + 1, "imports.file.too-many-rows", List.of(FileTable.MAX_ROWS));
        return;
      }
      Reading reading = readFrom(lines, next, separator, table.headings().size());
      if (reading.fault() != null) {
        table.refuse(next + 1, reading.fault(), reading.arguments());
      } else {
        table.add(next + 1, reading.values());
      }
      next += reading.lines();
    }
  }

  /** One row as far as it was read: how many lines it took, and its values or what is wrong. */
  private record Reading(int lines, List<String> values, String fault, List<Integer> arguments) {

    static Reading of(int lines, List<String> values) {
      return new Reading(lines, values, null, List.of());
    }

    static Reading faulty(String fault, Integer... arguments) {
      return new Reading(1, null, fault, List.of(arguments));
    }
  }

  private static Reading readFrom(List<String> lines, int first, char separator, int columns) {
    int most = columns < 0 ? 1 : MAX_LINES_OF_A_ROW;
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
    Reader text = new LineReader(lines.subList(first, Math.min(lines.size(), first + most)));
    try (CSVParser parser = CSVParser.parse(text, format)) {
      CSVRecord row = parser.iterator().next();
      long breaks = row.stream().flatMapToInt(String::chars).filter(sign -> sign == '\n').count();
      return fitted(row.stream().map(FileTable::clean).toList(), columns, (int) breaks + 1);
    } catch (IOException | UncheckedIOException malformed) {
      return Reading.faulty("imports.row.malformed");
    }
  }

  private static Reading fitted(List<String> values, int columns, int lines) {
    if (columns < 0 || values.size() == columns) {
      return Reading.of(lines, values);
    }
    boolean onlyBlanksBeyond =
        values.size() > columns
            && values.subList(columns, values.size()).stream().allMatch(String::isEmpty);
    if (onlyBlanksBeyond) {
      return Reading.of(lines, values.subList(0, columns));
    }
    if (lines > 1) {
      // A stray quote swallowed the lines that follow: only its own line is lost.
      return Reading.faulty("imports.row.malformed");
    }
    return Reading.faulty("imports.row.columns", columns, values.size());
  }

  /** Hands over a line at a time, so that no more is read than a row takes. */
  private static final class LineReader extends Reader {

    private final Iterator<String> lines;
    private StringReader line = new StringReader("");

    LineReader(List<String> lines) {
      this.lines = lines.iterator();
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
      int read = line.read(into, from, most);
      while (read < 0 && lines.hasNext()) {
        line = new StringReader(lines.next() + "\n");
        read = line.read(into, from, most);
      }
      return read;
    }

    @Override
    public void close() {
      line.close();
    }
  }

  private static char separatorOf(String headingLine) {
    String unquoted = headingLine.replaceAll("\"[^\"]*\"", "");
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = unquoted.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
