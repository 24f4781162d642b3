package fr.essaim.core.education.internal.exchange;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Structures and services as their consumers give them: both lists in one object, either list by
 * itself, or a record a line.
 */
final class DataInclusionDocument implements Document {

  private static final String STRUCTURES = "structures";
  private static final String SERVICES = "services";

  private final DataInclusion forms;

  DataInclusionDocument(Publisher ours, Gazetteer gazetteer) {
    forms = new DataInclusion(ours, gazetteer);
  }

  @Override
  public RecordForm places() {
    return forms.places();
  }

  @Override
  public RecordForm offers() {
    return forms.offers();
  }

  @Override
  public String heading(String column) {
    return STRUCTURES + "." + column;
  }

  @Override
  public String offerHeading(String column) {
    return SERVICES + "." + column;
  }

  @Override
  public void read(byte[] file, Found found) {
    List<Group.Line> records = records(new String(file, StandardCharsets.UTF_8).strip(), found);
    Map<String, Group> structures = new LinkedHashMap<>();
    for (Group.Line each : records) {
      if (!DataInclusion.isService(each.row())) {
        Group group = new Group(each.line(), each.row());
        found.groups().add(group);
        structures.putIfAbsent(RecordForm.text(each.row(), "id"), group);
      }
    }
    Set<String> elsewhere = new HashSet<>();
    for (Group.Line each : records) {
      if (DataInclusion.isService(each.row())) {
        Group group = structures.get(DataInclusion.placeOf(each.row()));
        if (group == null) {
          found.refuse(
              each.line(),
              "education.exchange.service.alone",
              RecordForm.text(each.row(), "nom"),
              DataInclusion.placeOf(each.row()));
        } else if (DataInclusion.isOfTheMap(each.row())) {
          group.offers().add(each);
        } else {
          found.skip();
          if (DataInclusion.hasThemes(each.row())) {
            elsewhere.add(DataInclusion.placeOf(each.row()));
          }
        }
      }
    }
    // A structure all of whose services are about something else is no place of the map.
    found
        .groups()
        .removeIf(
            group ->
                group.offers().isEmpty()
                    && elsewhere.contains(RecordForm.text(group.place(), "id")));
  }

  private static List<Group.Line> records(String text, Found found) {
    List<Group.Line> records = new ArrayList<>();
    try {
      JsonValue whole = parsed(text);
      if (whole instanceof JsonObject object && object.get(STRUCTURES) instanceof JsonArray list) {
        add(list, records, found);
        if (object.get(SERVICES) instanceof JsonArray services) {
          add(services, records, found);
        }
        return records;
      }
      if (whole instanceof JsonArray list) {
        add(list, records, found);
        return records;
      }
    } catch (JsonException several) {
      if (!text.startsWith("{") || text.indexOf('\n') < 0) {
        found.refuse(0, "education.exchange.json.invalid");
        return records;
      }
    }
    int line = 0;
    for (String each : text.split("\\R")) {
      line++;
      try {
        if (!each.isBlank()) {
          add(parsed(each), line, records, found);
        }
      } catch (JsonException broken) {
        found.refuse(line, "education.exchange.json.invalid");
      }
    }
    return records;
  }

  private static JsonValue parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  private static void add(JsonArray list, List<Group.Line> records, Found found) {
    for (int i = 0; i < list.size(); i++) {
      add(list.get(i), i + 1, records, found);
    }
  }

  private static void add(JsonValue record, int line, List<Group.Line> records, Found found) {
    if (record instanceof JsonObject object) {
      records.add(new Group.Line(line, object));
    } else {
      found.refuse(line, "education.exchange.record.wanted");
    }
  }

  @Override
  public void write(Supplier<Stream<ToldPlace>> places, OutputStream out) {
    JsonGenerator json = Json.createGenerator(out);
    json.writeStartObject().writeStartArray(STRUCTURES);
    places.get().forEach(each -> json.write(group(each).place()));
    json.writeEnd().writeStartArray(SERVICES);
    places
        .get()
        .flatMap(each -> group(each).offers().stream())
        .forEach(each -> json.write(each.row()));
    json.writeEnd().writeEnd().flush();
  }
}
