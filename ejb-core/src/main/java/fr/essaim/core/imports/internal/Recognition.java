package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.CardField;
import fr.essaim.core.imports.FileKind;
import java.util.Locale;
import java.util.Map;

/** Tells what a file holds: a table by its headings, anything else by its name. */
final class Recognition {

  private Recognition() {}

  /**
   * @param fields which field each heading would be, for a table that may be cards
   */
  static FileKind of(CsvTable table, Map<String, CardField> fields) {
    if (table.has("key", "name", "kind", "commune", "cog")) {
      return FileKind.ORGANISATIONS;
    }
    if (table.has("key", "title_fr", "phase")) {
      return FileKind.PROTOTYPES;
    }
    if (table.has("organisation_key", "amount_eur")) {
      return FileKind.FUNDING_PLAN;
    }
    if (table.has("position_fr", "people", "share_of_full_time_percent")) {
      return FileKind.STAFFING;
    }
    if (table.has("key", "label_fr", "target", "unit")) {
      return FileKind.OBJECTIVES;
    }
    if (table.has("key", "system_fr", "for_whom")) {
      return FileKind.SYSTEMS;
    }
    boolean cards =
        fields.containsValue(CardField.TITLE) && fields.values().stream().distinct().count() >= 3;
    return cards ? FileKind.CARDS : FileKind.UNKNOWN;
  }

  /** Whether a name says that the file is a text or a map, not a table. */
  static boolean isDocument(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|md|geojson|pdf|html?|odt|docx?)");
  }
}
