package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.PlaceColumn;
import fr.essaim.core.tables.Vocabulary;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A collection of features (RFC 7946), each a place with what is offered there. */
final class GeoJsonDocument implements Document {

  private static final String OFFERS = "offers";
  private static final String OFFER = "offer";
  private static final Set<PlaceColumn> NUMBERS =
      Set.of(PlaceColumn.OFFER_AGE_FROM, PlaceColumn.OFFER_AGE_TO);

  private final OwnColumns forms;
  private final Headings headings;

  GeoJsonDocument(
      Publisher ours, Gazetteer gazetteer, Vocabulary vocabulary, Map<String, String> chosen) {
    this.forms = OwnColumns.inCodes(ours, gazetteer, vocabulary);
    this.headings = new Headings(chosen, vocabulary);
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
    return headings.heading(column);
  }

  @Override
  public void read(byte[] file, Found found) {
    List<JsonObject> features = features(file, found);
    Groups groups = new Groups(found.groups());
    int line = 0;
    for (JsonObject feature : features) {
      line++;
      Map<String, String> flat = flat(feature);
      JsonValue offers = properties(feature).getOrDefault(OFFERS, JsonValue.EMPTY_JSON_ARRAY);
      if (offers instanceof JsonArray several && !several.isEmpty()) {
        for (JsonValue offer : several) {
          Map<String, String> both = new LinkedHashMap<>(flat);
          if (offer instanceof JsonObject object) {
            object.forEach((name, value) -> both.put(outer(name), said(value)));
          }
          groups.add(line, row(both));
        }
      } else {
        groups.add(line, row(flat));
      }
    }
  }

  private static List<JsonObject> features(byte[] file, Found found) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(file))) {
      if (reader.readValue() instanceof JsonObject object
          && object.get("features") instanceof JsonArray list) {
        return list.stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonValue::asJsonObject)
            .toList();
      }
    } catch (JsonException noJson) {
      found.refuse(0, "education.exchange.json.invalid");
      return List.of();
    }
    found.refuse(0, "education.exchange.features.wanted");
    return List.of();
  }

  /** What the properties of features are called, and what the first of them say. */
  List<Map<String, String>> rows(byte[] file, Found found) {
    return features(file, found).stream().map(GeoJsonDocument::flat).toList();
  }

  private JsonObject row(Map<String, String> flat) {
    Columns columns = new Columns();
    headings.of(flat.keySet()).forEach((heading, name) -> columns.text(name, flat.get(heading)));
    return OwnColumns.known(columns.row());
  }

  private static JsonObject properties(JsonObject feature) {
    return feature.get("properties") instanceof JsonObject object
        ? object
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static Map<String, String> flat(JsonObject feature) {
    Map<String, String> flat = new LinkedHashMap<>();
    String id = RecordForm.text(feature, "id");
    if (!id.isEmpty()) {
      flat.put("id", id);
    }
    properties(feature)
        .forEach(
            (name, value) -> {
              if (!name.equals(OFFERS)) {
                flat.put(name, said(value));
              }
            });
    if (feature.get("geometry") instanceof JsonObject geometry) {
      DoubleSummaryStatistics east = new DoubleSummaryStatistics();
      DoubleSummaryStatistics north = new DoubleSummaryStatistics();
      measure(geometry.getOrDefault("coordinates", JsonValue.NULL), east, north);
      if (east.getCount() > 0) {
        flat.put("latitude", middle(north));
        flat.put("longitude", middle(east));
      }
    }
    return flat;
  }

  /** A point is where it is; of what is larger the middle is taken. */
  private static void measure(
      JsonValue coordinates, DoubleSummaryStatistics east, DoubleSummaryStatistics north) {
    if (coordinates instanceof JsonArray several && several.size() > 0) {
      if (several.size() > 1
          && several.get(0) instanceof JsonNumber x
          && several.get(1) instanceof JsonNumber y) {
        east.accept(x.doubleValue());
        north.accept(y.doubleValue());
      } else {
        several.forEach(each -> measure(each, east, north));
      }
    }
  }

  private static String middle(DoubleSummaryStatistics along) {
    return BigDecimal.valueOf((along.getMin() + along.getMax()) / 2).toPlainString();
  }

  private static String said(JsonValue value) {
    return value instanceof JsonArray several
        ? several.stream().map(RecordForm::text).collect(Collectors.joining(OwnColumns.AND))
        : RecordForm.text(value);
  }

  private static String outer(String name) {
    return OFFER + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String inner(String property) {
    String name = property.substring(OFFER.length());
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  @Override
  public void write(Supplier<Stream<ToldPlace>> places, OutputStream out) {
    JsonGenerator json = Json.createGenerator(out);
    json.writeStartObject().write("type", "FeatureCollection").writeStartArray("features");
    places.get().forEach(each -> json.write(feature(group(each))));
    json.writeEnd().writeEnd().flush();
  }

  private static JsonObject feature(Group group) {
    JsonObject place = group.place();
    JsonObjectBuilder properties = Json.createObjectBuilder(object(place, false));
    properties.add(
        OFFERS,
        Json.createArrayBuilder(
            group.offers().stream().map(offer -> object(offer.row(), true)).toList()));
    String longitude = RecordForm.text(place, PlaceColumn.LONGITUDE.name());
    JsonObjectBuilder feature =
        Json.createObjectBuilder()
            .add("type", "Feature")
            .add("id", RecordForm.text(place, PlaceColumn.ID.name()));
    if (longitude.isEmpty()) {
      feature.addNull("geometry");
    } else {
      feature.add(
          "geometry",
          Json.createObjectBuilder()
              .add("type", "Point")
              .add(
                  "coordinates",
                  Json.createArrayBuilder()
                      .add(new BigDecimal(longitude))
                      .add(new BigDecimal(RecordForm.text(place, PlaceColumn.LATITUDE.name())))));
    }
    return feature.add("properties", properties).build();
  }

  private static JsonObject object(JsonObject row, boolean ofOffer) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    Set<PlaceColumn> elsewhere = Set.of(PlaceColumn.LATITUDE, PlaceColumn.LONGITUDE);
    row.forEach(
        (name, value) ->
            Arrays.stream(PlaceColumn.values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                    column -> {
                      if (!elsewhere.contains(column)) {
                        object.add(
                            ofOffer ? inner(column.property()) : column.property(),
                            value(column, RecordForm.text(value)));
                      }
                    },
                    () -> object.add(name, value)));
    return object.build();
  }

  private static JsonValue value(PlaceColumn column, String text) {
    if (OwnColumns.isList(column)) {
      return Json.createArrayBuilder(List.of(text.split("\\|"))).build();
    }
    if (column == PlaceColumn.OFFER_PARENTS) {
      return JsonValue.TRUE;
    }
    return NUMBERS.contains(column)
        ? Json.createValue(Integer.parseInt(text))
        : Json.createValue(text);
  }
}
