package fr.essaim.config.bench;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a bench has measured: rows of a table, and bars that hold or do not. */
final class BenchReport {

  private final String name;
  private final Instant when;
  private final List<Bar> bars = new ArrayList<>();
  private final List<Map<String, String>> table = new ArrayList<>();

  /** Something that must not go above its limit, or not below it. */
  record Bar(String what, double value, double limit, boolean isFloor) {

    boolean holds() {
      return isFloor ? value >= limit : value <= limit;
    }

    String side() {
      return isFloor ? "at least" : "at most";
    }
  }

  BenchReport(String name, Instant when) {
    this.name = name;
    this.when = when;
  }

  /** Where reports are left. */
  static Path directory(Home home) {
    return home.directory().resolve("target/bench");
  }

  void bar(String what, double value, double limit) {
    bars.add(new Bar(what, value, limit, false));
  }

  /** A bar that the value must reach. */
  void floor(String what, double value, double limit) {
    bars.add(new Bar(what, value, limit, true));
  }

  /** A row of the table: names and values in turn. */
  void row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int index = 0; index < cells.length; index += 2) {
      row.put(cells[index], cells[index + 1]);
    }
    table.add(row);
  }

  boolean holds() {
    return bars.stream().allMatch(Bar::holds);
  }

  void print(PrintWriter out) {
    out.println(name);
    for (Map<String, String> row : table) {
      StringBuilder line = new StringBuilder(" ");
      row.forEach((column, value) -> line.append(' ').append(column).append(' ').append(value));
      out.println(line);
    }
    for (Bar bar : bars) {
      out.printf(
          Locale.ROOT,
          "  %s %s: %.2f (%s %.2f)%n",
          bar.holds() ? "holds" : "FAILS",
          bar.what(),
          bar.value(),
          bar.side(),
          bar.limit());
    }
    out.flush();
  }

  JsonObject json() {
    JsonArrayBuilder barsJson = Json.createArrayBuilder();
    for (Bar bar : bars) {
      barsJson.add(
          Json.createObjectBuilder()
              .add("what", bar.what())
              .add("value", Math.round(bar.value() * 1000) / 1000.0)
              .add(bar.side().replace(' ', '_'), bar.limit())
              .add("holds", bar.holds()));
    }
    return Json.createObjectBuilder()
        .add("name", name)
        .add("machine", machine())
        .add("when", when.toString())
        .add("bars", barsJson)
        .add("table", Json.createArrayBuilder(table))
        .build();
  }

  private static String machine() {
    return "%s %s, %d processors, Java %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }

  void write(Path directory) {
    Path file = directory.resolve(name + ".json");
    JsonWriterFactory pretty =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try {
      Files.createDirectories(directory);
      try (Writer writer = Files.newBufferedWriter(file)) {
        pretty.createWriter(writer).writeObject(json());
      }
    } catch (IOException e) {
      throw new Refusal("%s cannot be written.".formatted(file), e);
    }
  }
}
