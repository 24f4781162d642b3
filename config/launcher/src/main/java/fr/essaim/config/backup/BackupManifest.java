package fr.essaim.config.backup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says of itself, in the last entry of its archive: without it, the archive was cut.
 *
 * @param essaim the version that made it
 * @param madeAt the moment that its tables show
 * @param baseUri the start of the URIs in its documents; empty when nothing was published yet
 * @param migrations the versions that its schema has had, oldest first
 * @param tables what it holds of each table
 * @param sequences the last value that each sequence gave
 * @param erasures how many lines of the ledger of erasures it holds
 * @param settings those in force when it was made; never a secret
 */
public record BackupManifest(
    String essaim,
    Instant madeAt,
    String baseUri,
    List<String> migrations,
    List<TableDigest> tables,
    Map<String, Long> sequences,
    Counted erasures,
    Map<String, String> settings) {

  /** The layout of archives that this version writes, and the newest that it reads. */
  static final int FORMAT = 1;

  public BackupManifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = Map.copyOf(sequences);
    settings = Map.copyOf(settings);
  }

  /** The rows of one table, with its columns in the order of the archive. */
  public record TableDigest(String name, List<String> columns, Counted content) {

    public TableDigest {
      columns = List.copyOf(columns);
    }
  }

  /**
   * How much an entry of the archive holds.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   */
  public record Counted(long rows, String sha256) {}

  /** The rows of all tables together. */
  public long rows() {
    return tables.stream().mapToLong(table -> table.content().rows()).sum();
  }

  /** Its text, for people too: indented, keys in order. */
  String toJson() {
    JsonArrayBuilder tableArray = Json.createArrayBuilder();
    for (TableDigest table : tables) {
      tableArray.add(
          counted(table.content())
              .add("name", table.name())
              .add("columns", Json.createArrayBuilder(table.columns())));
    }
    JsonObject json =
        Json.createObjectBuilder()
            .add("format", FORMAT)
            .add("essaim", essaim)
            .add("madeAt", madeAt.toString())
            .add("baseUri", baseUri)
            .add("migrations", Json.createArrayBuilder(migrations))
            .add("tables", tableArray)
            .add("sequences", Json.createObjectBuilder(new TreeMap<String, Object>(sequences)))
            .add("erasures", counted(erasures))
            .add("settings", Json.createObjectBuilder(new TreeMap<String, Object>(settings)))
            .build();
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(json);
    }
    return text.toString();
  }

  /**
   * @throws IOException when the text is no manifest that this version understands
   */
  static BackupManifest parse(String text) throws IOException {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      int format = json.getInt("format");
      if (format > FORMAT) {
        throw new IOException("it has the format %d of a newer Essaim".formatted(format));
      }
      return new BackupManifest(
          json.getString("essaim"),
          Instant.parse(json.getString("madeAt")),
          json.getString("baseUri"),
          strings(json, "migrations"),
          tables(json),
          sequences(json.getJsonObject("sequences")),
          counted(json.getJsonObject("erasures")),
          settings(json.getJsonObject("settings")));
    } catch (JsonException
        | java.time.DateTimeException
        | NullPointerException
        | ClassCastException e) {
      throw new IOException("its manifest cannot be read", e);
    }
  }

  private static List<TableDigest> tables(JsonObject json) {
    List<TableDigest> tables = new ArrayList<>();
    for (JsonObject table : json.getJsonArray("tables").getValuesAs(JsonObject.class)) {
      tables.add(
          new TableDigest(table.getString("name"), strings(table, "columns"), counted(table)));
    }
    return tables;
  }

  private static Map<String, Long> sequences(JsonObject json) {
    Map<String, Long> values = new TreeMap<>();
    json.forEach((name, value) -> values.put(name, ((JsonNumber) value).longValueExact()));
    return values;
  }

  private static Map<String, String> settings(JsonObject json) {
    Map<String, String> values = new TreeMap<>();
    json.forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
    return values;
  }

  private static List<String> strings(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  private static JsonObjectBuilder counted(Counted counted) {
    return Json.createObjectBuilder().add("rows", counted.rows()).add("sha256", counted.sha256());
  }

  private static Counted counted(JsonObject json) {
    return new Counted(json.getJsonNumber("rows").longValueExact(), json.getString("sha256"));
  }
}
