package fr.essaim.core.education.domain;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Fields as text of JSON. */
@Converter
public class FieldsConverter implements AttributeConverter<Map<String, String>, String> {

  @Override
  public String convertToDatabaseColumn(Map<String, String> fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(fields).forEach(object::add);
    return object.build().toString();
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String text) {
    Map<String, String> fields = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      reader
          .readObject()
          .forEach(
              (name, value) -> fields.put(name, ((jakarta.json.JsonString) value).getString()));
    }
    return fields;
  }
}
