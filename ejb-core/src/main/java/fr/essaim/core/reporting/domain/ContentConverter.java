package fr.essaim.core.reporting.domain;

import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportSectionKind;
import fr.essaim.core.reporting.ReportValue;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** What a report says, as text of JSON. */
@Converter
public class ContentConverter implements AttributeConverter<ReportContent, String> {

  @Override
  public String convertToDatabaseColumn(ReportContent content) {
    JsonArrayBuilder sections = Json.createArrayBuilder();
    content.sections().forEach(section -> sections.add(write(section)));
    return Json.createObjectBuilder()
        .add("title", content.title())
        .add("head", write(content.head()))
        .add("sections", sections)
        .build()
        .toString();
  }

  @Override
  public ReportContent convertToEntityAttribute(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return new ReportContent(
          json.getString("title"),
          lines(json.getJsonArray("head")),
          json.getJsonArray("sections").getValuesAs(ContentConverter::section));
    }
  }

  private static JsonObjectBuilder write(ReportSection section) {
    return Json.createObjectBuilder()
        .add("key", section.key())
        .add("title", section.title())
        .add("kind", section.kind().name())
        .add("text", section.text())
        .add("note", section.note())
        .add("columns", Json.createArrayBuilder(section.columns()))
        .add("lines", write(section.lines()));
  }

  private static JsonArrayBuilder write(List<ReportLine> lines) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (ReportLine line : lines) {
      JsonArrayBuilder values = Json.createArrayBuilder();
      line.values()
          .forEach(
              value ->
                  values.add(
                      Json.createObjectBuilder()
                          .add("kind", value.kind().name())
                          .add("raw", value.raw())));
      array.add(
          Json.createObjectBuilder()
              .add("key", line.key())
              .add("label", line.label())
              .add("values", values));
    }
    return array;
  }

  private static ReportSection section(JsonObject json) {
    return new ReportSection(
        json.getString("key"),
        json.getString("title"),
        ReportSectionKind.valueOf(json.getString("kind")),
        json.getString("text"),
        json.getString("note"),
        json.getJsonArray("columns").getValuesAs(JsonString::getString),
        lines(json.getJsonArray("lines")));
  }

  private static List<ReportLine> lines(JsonArray array) {
    return array.getValuesAs(
        (JsonObject line) ->
            new ReportLine(
                line.getString("key"),
                line.getString("label"),
                line.getJsonArray("values").getValuesAs(ContentConverter::value)));
  }

  private static ReportValue value(JsonObject json) {
    return new ReportValue(ReportValue.Kind.valueOf(json.getString("kind")), json.getString("raw"));
  }
}
