package fr.essaim.config.commands;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report of an import, for a person at a terminal. */
final class ImportReportText {

  private ImportReportText() {}

  /**
   * @return whether no line was left out
   */
  static boolean write(JsonObject report, PrintWriter out) {
    boolean dry = report.getBoolean("dryRun", false);
    long refused = 0;
    for (JsonObject file : objects(report, "files")) {
      writeFile(file, dry, out);
      refused += file.getInt("refused", 0);
    }
    out.printf(
        "%s: %d created, %d changed, %d as they were, %d lines left out; %d public%n",
        dry ? "This would be done" : "Done",
        report.getInt("created", 0),
        report.getInt("changed", 0),
        report.getInt("left", 0),
        refused,
        report.getInt("public", 0));
    return refused == 0;
  }

  private static void writeFile(JsonObject file, boolean dry, PrintWriter out) {
    String name = file.getString("name", "?");
    out.printf(
        "%s: %d created, %d changed, %d as they were, %d left out%n",
        name
            + " ("
            + file.getString("kind", "UNKNOWN").replace('_', ' ').toLowerCase(Locale.ROOT)
            + ")",
        file.getInt("created", 0),
        file.getInt("changed", 0),
        file.getInt("left", 0),
        file.getInt("refused", 0));
    if (dry) {
      for (JsonObject row : objects(file, "rows")) {
        if (!"LEFT".equals(row.getString("effect", ""))) {
          out.printf(
              "  line %d: %s %s %s (%s)%s%n",
              row.getInt("line", 0),
              row.getString("effect", "").toLowerCase(Locale.ROOT),
              row.getString("type", ""),
              row.getString("key", ""),
              row.getString("title", ""),
              row.getBoolean("published", false) ? ", public" : "");
        }
      }
    }
    List<String> unused = strings(file, "unusedColumns");
    if (!unused.isEmpty()) {
      out.printf("  columns that were not used: %s%n", String.join(", ", unused));
    }
    for (JsonObject problem : objects(file, "problems")) {
      out.println("  " + problem(name, problem));
    }
  }

  /** As compilers write it: file, line, column, reason. */
  static String problem(String file, JsonObject problem) {
    StringBuilder text = new StringBuilder(file);
    int line = problem.getInt("line", 0);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    String column = problem.getString("column", "");
    if (!column.isBlank()) {
      text.append(", column ").append(column);
    }
    text.append(": ");
    if ("REFUSED".equals(problem.getString("severity", ""))) {
      text.append("left out: ");
    }
    return text.append(reason(problem)).toString();
  }

  private static String reason(JsonObject problem) {
    if (problem.containsKey("reason")) {
      return problem.getString("reason");
    }
    List<String> arguments = strings(problem, "arguments");
    String code = problem.getString("code", "");
    return arguments.isEmpty() ? code : code + " (" + String.join(", ", arguments) + ")";
  }

  private static List<JsonObject> objects(JsonObject parent, String name) {
    JsonArray array = parent.getJsonArray(name);
    return array == null ? List.of() : array.getValuesAs(JsonObject.class);
  }

  private static List<String> strings(JsonObject parent, String name) {
    JsonArray array = parent.getJsonArray(name);
    return array == null
        ? List.of()
        : array.getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.toList());
  }
}
