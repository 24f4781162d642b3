package fr.essaim.web.steering;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dates in the forms of operations: shown as people write them, read however they do. */
final class TypedPeriod {

  private static final List<String> DATES =
      List.of("starts", "ends", "statedOn", "signedOn", "dueOn", "doneOn", "spentOn");

  private TypedPeriod() {}

  static Map<String, String> shown(Map<String, String> fields) {
    Map<String, String> shown = new LinkedHashMap<>(fields);
    DATES.forEach(date -> shown.computeIfPresent(date, (name, value) -> shown(value)));
    return shown;
  }

  static Map<String, String> read(Map<String, String> typed) {
    Map<String, String> read = new LinkedHashMap<>(typed);
    DATES.forEach(date -> read.computeIfPresent(date, (name, value) -> TypedDate.iso(value)));
    return read;
  }

  private static String shown(String value) {
    if (value.isEmpty()) {
      return value;
    }
    PartialDate date = new PartialDate(value);
    return switch (date.precision()) {
      case YEAR -> value;
      case MONTH -> TypedDate.typed(date.firstDay()).substring("01/".length());
      case DAY -> TypedDate.typed(date.firstDay());
    };
  }
}
