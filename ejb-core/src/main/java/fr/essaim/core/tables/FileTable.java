package fr.essaim.core.tables;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.tables.ImportProblem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file has as a table: its headings, and its rows as far as they could be read. */
public final class FileTable {

  /** Most rows that are read of one file. */
  public static final int MAX_ROWS = 20_000;

  /** Most columns that a table has. */
  public static final int MAX_COLUMNS = 200;

  /** Control characters, byte order marks within text, and marks of direction. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\n\\t]]|[\\uFEFF\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private final String encoding;
  private final String separator;
  private final List<String> headings;
  private final Map<String, Integer> columnsByName = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, Row> rowsByLine = new HashMap<>();
  private final List<ImportProblem> problems = new ArrayList<>();

  /** One row; its values are stripped, and as many as there are headings. */
  public final class Row {

    private final int line;
    private final List<String> values;
    private final Set<Integer> cleaned = new HashSet<>();

    private Row(int line, List<String> read) {
      this.line = line;
      this.values = new ArrayList<>(read.stream().map(FileTable::visible).toList());
      for (int i = 0; i < read.size(); i++) {
        if (!read.get(i).equals(values.get(i))) {
          cleaned.add(i);
        }
      }
    }

    public int line() {
      return line;
    }

    /** What stands under a heading or a name; empty when nothing does or there is none such. */
    public String get(String column) {
      int index = indexOf(column);
      return index < 0 ? "" : values.get(index);
    }

    /** Whether characters that do not show were taken out of a value. */
    public boolean isCleaned(int column) {
      return cleaned.contains(column);
    }

    public String at(int column) {
      return values.get(column);
    }
  }

  /**
   * @param encoding null where the file says by itself how it is to be read
   * @param separator what stands between columns, likewise
   * @param read the row of headings
   */
  FileTable(String encoding, String separator, List<String> read) {
    this.encoding = encoding;
    this.separator = separator;
    List<String> visible = new ArrayList<>(read.stream().map(FileTable::visible).toList());
    while (!visible.isEmpty() && visible.get(visible.size() - 1).isEmpty()) {
      visible.remove(visible.size() - 1);
    }
    if (visible.size() > MAX_COLUMNS) {
      throw new BusinessRuleViolation("imports.file.too-many-columns", MAX_COLUMNS);
    }
    headings = List.copyOf(visible);
  }

  /**
   * Reads a file; empty when it has no row of headings.
   *
   * @throws BusinessRuleViolation {@code imports.workbook.*} and {@code
   *     imports.file.too-many-columns} when it is larger than anybody's table
   */
  public static Optional<FileTable> read(byte[] content) {
    return WorkbookReader.isWorkbook(content)
        ? WorkbookReader.read(content)
        : CsvReader.read(content);
  }

  /** Gives columns the names that importers ask for, whatever their headings are. */
  public void name(Map<String, String> namesByHeading) {
    columnsByName.clear();
    namesByHeading.forEach((heading, name) -> columnsByName.put(name, indexOf(heading)));
  }

  /** The heading of the column that has this name or heading; null when none has. */
  public String headingOf(String column) {
    int index = column == null ? -1 : indexOf(column);
    return index < 0 ? column : headings.get(index);
  }

  /** A problem under the heading that the file has, with the value that stands there. */
  public ImportProblem place(ImportProblem problem) {
    Row row = rowsByLine.get(problem.line());
    boolean isThere = row != null && problem.column() != null;
    return problem.in(headingOf(problem.column()), isThere ? row.get(problem.column()) : "");
  }

  public String encoding() {
    return encoding;
  }

  public String separator() {
    return separator;
  }

  public List<String> headings() {
    return headings;
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** What could not be read as a row. */
  public List<ImportProblem> problems() {
    return List.copyOf(problems);
  }

  /** Whether all these headings are there. */
  public boolean has(String... wanted) {
    return Arrays.stream(wanted).allMatch(heading -> indexOf(heading) >= 0);
  }

  boolean isFull() {
    return rows.size() >= MAX_ROWS;
  }

  /** Adds a row of as many values as there are headings, unless they are all empty. */
  void add(int line, List<String> values) {
    if (values.stream().anyMatch(value -> !value.isEmpty())) {
      Row row = new Row(line, values);
      rows.add(row);
      rowsByLine.put(line, row);
    }
  }

  /** Reads something else in one place; nothing where there is no such place. */
  public void correct(int line, String heading, String value) {
    Row row = rowsByLine.get(line);
    int column = indexOf(heading);
    if (row != null && column >= 0) {
      row.values.set(column, visible(value));
    }
  }

  void refuse(int line, String code, List<Integer> arguments) {
    List<String> texts = arguments.stream().map(String::valueOf).toList();
    problems.add(new ImportProblem(line, null, code, texts, Severity.REFUSED));
  }

  private int indexOf(String column) {
    Integer named = columnsByName.get(column);
    if (named != null) {
      return named;
    }
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  static String clean(String value) {
    return value.replace('\u00a0', ' ').strip();
  }

  /** The value without the characters that nobody sees, and that turn text around. */
  private static String visible(String value) {
    return INVISIBLE.matcher(value).replaceAll("").strip();
  }

  /** A heading as a slug, empty when it has no letter or digit. */
  public static String slug(String heading) {
    String ascii = heading.replaceAll("\\(s\\)", "s");
    return ascii.codePoints().anyMatch(Character::isLetterOrDigit) ? Slug.of(ascii) : "";
  }
}
