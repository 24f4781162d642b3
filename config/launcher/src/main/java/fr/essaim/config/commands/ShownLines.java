package fr.essaim.config.commands;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** Long lists of what a command has found: their beginnings, or all of them. */
final class ShownLines {

  /** More lines than this tell nobody more. */
  private static final int SHOWN = 50;

  @Option(names = "--all", description = "Show every line, not only the first 50.")
  private boolean all;

  /**
   * @param prefix of each line
   */
  void print(PrintWriter out, String prefix, JsonArray found) {
    List<JsonString> lines = found.getValuesAs(JsonString.class);
    lines.stream()
        .limit(all ? Long.MAX_VALUE : SHOWN)
        .forEach(line -> out.println(prefix + line.getString()));
    if (!all && lines.size() > SHOWN) {
      out.printf("%s… and %d more; --all shows them.%n", prefix, lines.size() - SHOWN);
    }
  }
}
