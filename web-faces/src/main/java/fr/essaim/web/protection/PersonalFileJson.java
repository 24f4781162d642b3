package fr.essaim.web.protection;

import fr.essaim.core.protection.PersonalFile;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** Writes a person's file as JSON, which another tool can read: GDPR, article 20. */
@RequestScoped
public class PersonalFileJson {

  @Inject private Text text;
  @Inject private RegisterText register;

  byte[] write(PersonalFile file) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    file.parts().forEach(part -> parts.add(part(part)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(bytes)) {
      writer.writeObject(
          Json.createObjectBuilder()
              .add("account", file.account().toString())
              .add("madeAt", file.madeAt().toString())
              .add("parts", parts)
              .build());
    }
    return bytes.toByteArray();
  }

  private JsonObjectBuilder part(PersonalFile.Part part) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    part.rows().forEach(row -> rows.add(row(part.columns(), row)));
    JsonArrayBuilder durations = Json.createArrayBuilder();
    register.durations(part.table()).forEach(durations::add);
    return Json.createObjectBuilder()
        .add("table", part.table())
        .add("purpose", register.why(part.processing()))
        .add("legalBasis", text.label(part.processing().basis()))
        .add("kept", durations)
        .add("rows", rows);
  }

  private static JsonObjectBuilder row(List<String> columns, List<Object> values) {
    JsonObjectBuilder row = Json.createObjectBuilder();
    for (int i = 0; i < columns.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        row.addNull(columns.get(i));
      } else if (value instanceof Boolean truth) {
        row.add(columns.get(i), truth);
      } else if (value instanceof Number number) {
        row.add(columns.get(i), number.longValue());
      } else {
        row.add(columns.get(i), value.toString());
      }
    }
    return row;
  }
}
