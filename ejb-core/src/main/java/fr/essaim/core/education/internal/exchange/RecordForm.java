package fr.essaim.core.education.internal.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;

/** How a format writes a place, or an offer, and how that is read. */
abstract class RecordForm {

  /** The columns by which records are told apart, and those of persons: they are never kept. */
  private final Set<String> never;

  RecordForm(Set<String> never) {
    this.never = Set.copyOf(never);
  }

  /**
   * @param of the place of an offer; of a place, itself
   */
  abstract JsonObject write(Told told, Told of);

  /**
   * What a record says, but for what is kept.
   *
   * @return null where it cannot be brought
   */
  abstract Told read(JsonObject row, Faults faults);

  /**
   * The same, with what ours would not give back.
   *
   * @param of the place of an offer; null for a place
   */
  final Told readWhole(JsonObject row, Told of, Faults faults) {
    Told told = read(row, faults);
    if (told == null) {
      return null;
    }
    JsonObject back = write(told, of == null ? told : of);
    JsonObjectBuilder kept = Json.createObjectBuilder();
    row.forEach(
        (column, value) -> {
          if (!never.contains(column) && !value.equals(back.get(column)) && !isNone(value)) {
            kept.add(column, value);
          }
        });
    return new Told(told.id(), told.on(), told.fields(), kept.build());
  }

  /**
   * Writes it with what was kept of theirs, as far as that says the same as ours or what ours has
   * no word for.
   */
  final JsonObject writeWhole(Told told, Told of) {
    JsonObject own = write(told, of);
    Map<String, String> fields = fields(own);
    JsonObject whole = own;
    for (Map.Entry<String, JsonValue> theirs : told.kept().entrySet()) {
      JsonObject with =
          Json.createObjectBuilder(whole).add(theirs.getKey(), theirs.getValue()).build();
      if (fields(with).equals(fields)) {
        whole = with;
      }
    }
    return whole;
  }

  private Map<String, String> fields(JsonObject row) {
    Told read = read(row, Faults.unheard());
    return read == null ? Map.of() : read.fields();
  }

  static boolean isNone(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> true;
      case STRING -> ((JsonString) value).getString().isBlank();
      case ARRAY -> value.asJsonArray().isEmpty();
      default -> false;
    };
  }

  /** The day of a column; null where none is told. */
  static LocalDate day(JsonObject row, String column, Faults faults) {
    String said = text(row, column);
    try {
      // A day, or a moment of it.
      return said.isEmpty() ? null : LocalDate.parse(said.replaceFirst("T.*", ""));
    } catch (DateTimeParseException noDay) {
      faults.notice(column, said, "education.exchange.day.invalid", said);
      return null;
    }
  }

  /** What stands in a column, whatever it is, as text; empty for nothing. */
  static String text(JsonObject row, String column) {
    return text(row.getOrDefault(column, JsonValue.NULL));
  }

  static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> "";
      case STRING -> ((JsonString) value).getString().strip();
      default -> value.toString();
    };
  }
}
