package fr.essaim.core.tables;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;

/**
 * What an import has to say about a place in a file.
 *
 * @param line from 1, as a text editor counts; 0 for the file as a whole
 * @param column the column's heading as the file has it; null for the whole line
 * @param value what stands there, or how it begins; empty where nothing does
 * @param code which sentence: {@code error.CODE}, such as {@code imports.value.unknown} or a rule
 *     of the context that refused the row
 * @param arguments what the sentence names
 * @param severity whether the row was left out
 */
public record ImportProblem(
    int line, String column, String value, String code, List<String> arguments, Severity severity) {

  /** How much of a value is told. */
  private static final int TOLD = 200;

  /** What follows from a problem. */
  public enum Severity {
    /** The row was brought, but for this. */
    NOTICE,
    /** The row was left out. */
    REFUSED
  }

  public ImportProblem {
    arguments = List.copyOf(arguments);
  }

  /** Of a place whose value is told later. */
  public ImportProblem(
      int line, String column, String code, List<String> arguments, Severity severity) {
    this(line, column, "", code, arguments, severity);
  }

  /** Of a file as a whole. */
  public static ImportProblem ofFile(String code, Severity severity, String argument) {
    return new ImportProblem(0, null, code, List.of(argument), severity);
  }

  /** Whether it is about one place of the table, all of which is told. */
  public boolean isOfOnePlace() {
    return line > 0 && column != null && value.length() <= TOLD;
  }

  /** The same under the file's own heading, with what stands there. */
  public ImportProblem in(String heading, String stands) {
    String told = stands.length() <= TOLD ? stands : stands.substring(0, TOLD) + "…";
    return new ImportProblem(line, heading, told, code, arguments, severity);
  }

  /** The same as it is kept. */
  public JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("line", line);
    if (column != null) {
      json.add("column", column);
    }
    return json.add("value", value)
        .add("code", code)
        .add("arguments", Json.createArrayBuilder(arguments))
        .add("severity", severity.name())
        .build();
  }

  /** Reads back what was kept. */
  public static ImportProblem of(JsonObject json) {
    return new ImportProblem(
        json.getInt("line"),
        json.getString("column", null),
        json.getString("value", ""),
        json.getString("code"),
        json.getJsonArray("arguments").getValuesAs(JsonString::getString),
        Severity.valueOf(json.getString("severity")));
  }
}
