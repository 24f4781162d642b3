package fr.essaim.web.data;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The first rows of an answer, as a page shows them; files have all of it.
 *
 * @param columns the variables, without their question mark
 * @param rows a cell a variable
 * @param more whether the answer has rows that are not here
 * @param text an answer that is not a table: yes or no, or a graph; else null
 */
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean more, String text) {

  /** Rows that a page shows. */
  static final int SHOWN = 200;

  private static final int LONGEST_TEXT = 100_000;

  public ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param link where it leads if it is an address, else null
   * @param datatype the local name of its data type, such as {@code gYear}; empty without one
   */
  public record Cell(String value, String link, String language, String datatype) {

    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "double");

    /** Whether it is written at the right. */
    public boolean number() {
      return NUMBERS.contains(datatype);
    }
  }

  /** Reads SPARQL's results in JSON, no further than what is shown. */
  static ResultTable read(InputStream json) {
    List<String> columns = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    try (JsonParser parser = Json.createParser(json)) {
      while (parser.hasNext()) {
        if (parser.next() != Event.KEY_NAME) {
          continue;
        }
        switch (parser.getString()) {
          case "vars" -> {
            parser.next();
            parser
                .getArrayStream()
                .map(JsonValue::toString)
                .map(ResultTable::unquoted)
                .forEach(columns::add);
          }
          case "boolean" -> {
            return new ResultTable(
                columns, rows, false, parser.next() == Event.VALUE_TRUE ? "true" : "false");
          }
          case "bindings" -> {
            parser.next();
            return new ResultTable(columns, rows, readRows(parser, columns, rows), null);
          }
          default -> {}
        }
      }
    }
    return new ResultTable(columns, rows, false, null);
  }

  static ResultTable ofText(InputStream body) throws IOException {
    byte[] start = body.readNBytes(LONGEST_TEXT);
    return new ResultTable(
        List.of(),
        List.of(),
        start.length == LONGEST_TEXT,
        new String(start, StandardCharsets.UTF_8));
  }

  public boolean isTable() {
    return text == null;
  }

  private static boolean readRows(JsonParser parser, List<String> columns, List<List<Cell>> rows) {
    while (parser.hasNext() && parser.next() == Event.START_OBJECT) {
      if (rows.size() == SHOWN) {
        return true;
      }
      JsonObject binding = parser.getObject();
      rows.add(columns.stream().map(column -> cell(binding, column)).toList());
    }
    return false;
  }

  private static Cell cell(JsonObject binding, String column) {
    JsonObject term = binding.getJsonObject(column);
    if (term == null) {
      return new Cell("", null, null, "");
    }
    String value = term.getString("value", "");
    boolean address =
        term.getString("type", "").equals("uri")
            && (value.startsWith("http://") || value.startsWith("https://"));
    String datatype = term.getString("datatype", "");
    return new Cell(
        value,
        address ? value : null,
        term.getString("xml:lang", null),
        datatype.substring(datatype.indexOf('#') + 1));
  }

  private static String unquoted(String text) {
    return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }
}
