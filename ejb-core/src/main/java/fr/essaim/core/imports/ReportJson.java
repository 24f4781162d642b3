package fr.essaim.core.imports;

import fr.essaim.core.tables.ImportProblem;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.function.Function;

/** The report of an import as JSON: for the administration interface, and to keep it. */
public final class ReportJson {

  private ReportJson() {}

  public static JsonObject of(ImportReport report) {
    return Json.createObjectBuilder()
        .add("dryRun", report.dry())
        .add("source", report.source())
        .add("created", report.created())
        .add("changed", report.changed())
        .add("public", report.madePublic())
        .add("left", report.left())
        .add("refused", report.refused())
        .add("files", array(report.files(), ReportJson::file))
        .build();
  }

  /** Reads back what {@link #of} gave. */
  public static ImportReport read(JsonObject json) {
    return new ImportReport(
        json.getBoolean("dryRun"),
        json.getString("source"),
        json.getJsonArray("files").getValuesAs(JsonObject.class).stream()
            .map(ReportJson::readFile)
            .toList());
  }

  private static JsonObjectBuilder file(FileReport file) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("name", file.name()).add("kind", file.kind().name());
    text(json, "encoding", file.encoding());
    text(json, "separator", file.separator());
    return json.add("created", file.created())
        .add("changed", file.changed())
        .add("public", file.madePublic())
        .add("left", file.left())
        .add("refused", file.refused())
        .add("unusedColumns", Json.createArrayBuilder(file.unusedColumns()))
        .add("rows", array(file.rows(), ReportJson::row))
        .add("problems", array(file.problems(), each -> Json.createObjectBuilder(each.json())));
  }

  private static JsonObjectBuilder row(RowOutcome row) {
    return Json.createObjectBuilder()
        .add("line", row.line())
        .add("effect", row.effect().name())
        .add("type", row.type())
        .add("key", row.key())
        .add("title", row.title())
        .add("published", row.published())
        .add("changes", array(row.changes(), ReportJson::change));
  }

  private static JsonObjectBuilder change(RowOutcome.Change change) {
    return Json.createObjectBuilder()
        .add("field", change.field())
        .add("before", change.before())
        .add("after", change.after());
  }

  private static FileReport readFile(JsonObject json) {
    return new FileReport(
        json.getString("name"),
        FileKind.valueOf(json.getString("kind")),
        json.getString("encoding", null),
        json.getString("separator", null),
        readStrings(json.getJsonArray("unusedColumns")),
        objects(json, "rows", ReportJson::readRow),
        objects(json, "problems", ImportProblem::of));
  }

  private static RowOutcome readRow(JsonObject json) {
    return new RowOutcome(
        json.getInt("line"),
        RowOutcome.Effect.valueOf(json.getString("effect")),
        json.getString("type"),
        json.getString("key"),
        json.getString("title"),
        json.getBoolean("published", false),
        objects(
            json,
            "changes",
            change ->
                new RowOutcome.Change(
                    change.getString("field"),
                    change.getString("before"),
                    change.getString("after"))));
  }

  private static void text(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  private static <T> JsonArrayBuilder array(
      List<T> values, Function<T, JsonObjectBuilder> builder) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(builder.apply(value)));
    return array;
  }

  private static <T> List<T> objects(JsonObject json, String name, Function<JsonObject, T> reader) {
    return json.getJsonArray(name).getValuesAs(JsonObject.class).stream().map(reader).toList();
  }

  private static List<String> readStrings(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }
}
