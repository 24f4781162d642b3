package fr.essaim.core.education.internal.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Collection;

/** Writes the columns of a record: those of which there is something. */
final class Columns {

  private final JsonObjectBuilder row = Json.createObjectBuilder();

  Columns text(String column, String text) {
    if (!text.isEmpty()) {
      row.add(column, text);
    }
    return this;
  }

  Columns number(String column, String number) {
    if (!number.isEmpty()) {
      row.add(column, new BigDecimal(number));
    }
    return this;
  }

  Columns list(String column, Collection<String> values) {
    if (!values.isEmpty()) {
      row.add(column, Json.createArrayBuilder(values));
    }
    return this;
  }

  JsonObject row() {
    return row.build();
  }
}
