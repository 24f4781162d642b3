package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.UndoReport;
import fr.essaim.core.imports.UndoReport.Kept;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;

/** What became of an import that was taken back, as it is kept. */
final class UndoJson {

  private UndoJson() {}

  static String write(UndoReport report) {
    JsonArrayBuilder kept = Json.createArrayBuilder();
    report
        .kept()
        .forEach(
            thing ->
                kept.add(
                    Json.createObjectBuilder()
                        .add("type", thing.type())
                        .add("key", thing.key())
                        .add("title", thing.title())
                        .add("code", thing.code())
                        .add("fields", Json.createArrayBuilder(thing.fields()))));
    return Json.createObjectBuilder()
        .add("removed", report.removed())
        .add("withdrawn", report.withdrawn())
        .add("restored", report.restored())
        .add("kept", kept)
        .build()
        .toString();
  }

  static UndoReport read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return new UndoReport(
          json.getJsonNumber("removed").longValue(),
          json.getJsonNumber("withdrawn").longValue(),
          json.getJsonNumber("restored").longValue(),
          json.getJsonArray("kept").getValuesAs(JsonObject.class).stream()
              .map(UndoJson::kept)
              .toList());
    }
  }

  private static Kept kept(JsonObject json) {
    return new Kept(
        json.getString("type"),
        json.getString("key"),
        json.getString("title"),
        json.getString("code"),
        json.getJsonArray("fields").getValuesAs(JsonString::getString));
  }
}
