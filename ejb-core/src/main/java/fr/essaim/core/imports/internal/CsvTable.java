package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.ImportProblem;
import fr.essaim.core.imports.ImportProblem.Severity;
import fr.essaim.core.shared.Slug;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as people make them: comma, semicolon or tab, UTF-8 with or without mark or
 * Windows-1252. A quote that is never closed spoils the line that it is on and no other: reading
 * goes on with the next.
 */
final class CsvTable {

  /** Most rows that are read of one file. */
  static final int MAX_ROWS = 20_000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** A text with more zeros than one in so many characters is no text. */
  private static final int MOST_ZEROS = 100;

  /** Control characters, byte order marks within text, and marks of direction. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\n\\t]]|[\\uFEFF\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** How many lines a quoted text may span before its quote counts as never closed. */
  private static final int MAX_LINES_OF_A_ROW = 300;

  private final Charset encoding;
  private final char separator;
  private final List<String> headings;
  private final List<Row> rows = new ArrayList<>();
  private final List<ImportProblem> problems = new ArrayList<>();

  /** One row; its values are stripped, and as many as there are headings. */
  final class Row {

    private final int line;
    private final List<String> values;
    private final Set<Integer> cleaned = new HashSet<>();

    private Row(int line, List<String> read) {
      this.line = line;
      this.values = read.stream().map(CsvTable::visible).toList();
      for (int i = 0; i < read.size(); i++) {
        if (!read.get(i).equals(values.get(i))) {
          cleaned.add(i);
        }
      }
    }

    int line() {
      return line;
    }

    /** What stands under a heading; empty when nothing does or there is no such heading. */
    String get(String heading) {
      int index = indexOf(heading);
      return index < 0 ? "" : values.get(index);
    }

    /** Whether characters that do not show were taken out of a value. */
    boolean isCleaned(int column) {
      return cleaned.contains(column);
    }

    String at(int column) {
      return values.get(column);
    }
  }

  private CsvTable(Charset encoding, char separator, List<String> headings) {
    this.encoding = encoding;
    this.separator = separator;
    this.headings = headings;
  }

  /** Reads a file; empty when it has no row of headings. */
  static Optional<CsvTable> read(byte[] content) {
    Charset encoding = encodingOf(content);
    String text = new String(content, encoding);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
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
    List<String> headings = new ArrayList<>(head.values().stream().map(CsvTable::visible).toList());
    while (headings.get(headings.size() - 1).isEmpty()) {
      headings.remove(headings.size() - 1);
    }
    CsvTable table = new CsvTable(encoding, separator, List.copyOf(headings));
    table.readRows(lines, first + head.lines());
    return Optional.of(table);
  }

  String encoding() {
    return encoding.name();
  }

  String separator() {
    return String.valueOf(separator);
  }

  List<String> headings() {
    return headings;
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** What could not be read as a row. */
  List<ImportProblem> problems() {
    return List.copyOf(problems);
  }

  /** Whether all these headings are there. */
  boolean has(String... wanted) {
    return Arrays.stream(wanted).allMatch(heading -> indexOf(heading) >= 0);
  }

  private int indexOf(String heading) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).equalsIgnoreCase(heading)) {
        return i;
      }
    }
    return -1;
  }

  private void readRows(List<String> lines, int first) {
    int next = first;
    while (next < lines.size()) {
      if (lines.get(next).isBlank()) {
        next++;
        continue;
      }
      if (rows.size() >= MAX_ROWS) {
        refuse(next + 1, "imports.file.too-many-rows", List.of(MAX_ROWS));
        return;
      }
      Reading reading = readFrom(lines, next, separator, headings.size());
      if (reading.fault() != null) {
        refuse(next + 1, reading.fault(), reading.arguments());
      } else if (reading.values().stream().anyMatch(value -> !value.isEmpty())) {
        rows.add(new Row(next + 1, reading.values()));
      }
      next += reading.lines();
    }
  }

  private void refuse(int line, String code, List<Integer> arguments) {
    List<String> texts = arguments.stream().map(String::valueOf).toList();
    problems.add(new ImportProblem(line, null, code, texts, Severity.REFUSED));
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
    StringBuilder text = new StringBuilder();
    int last = Math.min(lines.size(), first + MAX_LINES_OF_A_ROW);
    for (int line = first; line < last; line++) {
      text.append(text.isEmpty() ? "" : "\n").append(lines.get(line));
      Optional<List<String>> values = parse(text.toString(), separator);
      if (values.isPresent()) {
        int taken = line - first + 1;
        return fitted(values.get(), columns, taken);
      }
      if (columns < 0) {
        break;
      }
    }
    return Reading.faulty("imports.row.malformed");
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

  /** The values of a row; empty while its quotes are not closed or not in place. */
  private static Optional<List<String>> parse(String text, char separator) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1
          ? Optional.of(records.get(0).stream().map(CsvTable::clean).toList())
          : Optional.empty();
    } catch (IOException | UncheckedIOException malformed) {
      return Optional.empty();
    }
  }

  private static String clean(String value) {
    return value.replace('\u00a0', ' ').strip();
  }

  /** The value without the characters that nobody sees, and that turn text around. */
  private static String visible(String value) {
    return INVISIBLE.matcher(value).replaceAll("").strip();
  }

  private static Charset encodingOf(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return WINDOWS_1252;
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

  /** A heading as a slug, empty when it has no letter or digit. */
  static String slug(String heading) {
    String ascii = heading.replaceAll("\\(s\\)", "s");
    return ascii.codePoints().anyMatch(Character::isLetterOrDigit) ? Slug.of(ascii) : "";
  }
}
