package fr.essaim.web.protection;

import fr.essaim.core.protection.PersonalFile;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes a person's file as JSON, which another tool can read: GDPR, article 20. */
@RequestScoped
public class PersonalFileJson {

  /** Asked anew for each row, {@code Json} would look for its provider each time. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  @Inject private Text text;
  @Inject private RegisterText register;

  byte[] write(PersonalFile file) {
    JsonArrayBuilder parts = JSON.createArrayBuilder();
    file.parts().forEach(part -> parts.add(part(part)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(bytes)) {
      writer.writeObject(
          JSON.createObjectBuilder()
              .add("account", file.account().toString())
              .add("madeAt", file.madeAt().toString())
              .add("parts", parts)
              .build());
    }
    return bytes.toByteArray();
  }

  private JsonObjectBuilder part(PersonalFile.Part part) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    part.rows().forEach(row -> rows.add(row(part.columns(), row)));
    JsonArrayBuilder durations = JSON.createArrayBuilder();
    register.durations(part.table()).forEach(durations::add);
    return JSON.createObjectBuilder()
        .add("table", part.table())
        .add("purpose", register.why(part.processing()))
        .add("legalBasis", text.label(part.processing().basis()))
        .add("kept", durations)
        .add("rows", rows);
  }

  private static JsonObjectBuilder row(List<String> columns, List<Object> values) {
    JsonObjectBuilder row = JSON.createObjectBuilder();
    for (int i = 0; i < columns.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        row.addNull(columns.get(i));
      } else if (value instanceof Boolean truth) {
        row.add(columns.get(i), truth);
      } else if (value instanceof Number number) {
        row.add(columns.get(i), number.longValue());
      } else if (value instanceof byte[] picture) {
        row.add(columns.get(i), Base64.getEncoder().encodeToString(picture));
      } else {
        row.add(columns.get(i), value.toString());
      }
    }
    return row;
  }
}
