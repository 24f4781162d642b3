package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportField;
import fr.essaim.core.tables.FileTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what a file holds: a table by its headings, anything else by its name. */
final class Recognition {

  /** The kinds whose columns are read, in the order in which they are recognised. */
  static final List<FileKind> READ =
      List.of(
          FileKind.ORGANISATIONS,
          FileKind.THEMES,
          FileKind.PROTOTYPES,
          FileKind.OPERATIONS,
          FileKind.OBJECTIVES,
          FileKind.FUNDING_PLAN,
          FileKind.STAFFING,
          FileKind.INSTALLATIONS,
          FileKind.CARDS);

  /** A table of fewer fields of a card holds no cards. */
  private static final int FEWEST_FIELDS = 3;

  private Recognition() {}

  /**
   * What the table is; where it is nothing whole, what it comes nearest to.
   *
   * @param fields by kind, which field each heading would be
   */
  static FileKind of(FileTable table, Map<FileKind, Map<String, ImportField>> fields) {
    for (FileKind kind : READ) {
      if (kind != FileKind.CARDS && missing(kind, fields.get(kind)).isEmpty()) {
        return kind;
      }
    }
    if (table.has("key", "system_fr", "for_whom")) {
      return FileKind.SYSTEMS;
    }
    return READ.stream()
        .filter(kind -> isNear(kind, fields.get(kind)))
        .max(
            Comparator.<FileKind>comparingLong(kind -> distinct(fields.get(kind)))
                .thenComparing(kind -> missing(kind, fields.get(kind)).isEmpty()))
        .orElse(FileKind.UNKNOWN);
  }

  /** The obligatory fields of a kind that no column holds. */
  static List<ImportField> missing(FileKind kind, Map<String, ImportField> fields) {
    return ImportField.of(kind).stream()
        .filter(field -> field.isRequired() && !fields.containsValue(field))
        .toList();
  }

  /** Whether a name says that the file is a text or a map, not a table. */
  static boolean isDocument(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|md|geojson|pdf|html?|odt|docx?)");
  }

  /** Whether it has most of what is obligatory; of a card, whose title alone is, much else. */
  private static boolean isNear(FileKind kind, Map<String, ImportField> fields) {
    if (kind == FileKind.CARDS) {
      return distinct(fields) >= FEWEST_FIELDS;
    }
    long required = ImportField.of(kind).stream().filter(ImportField::isRequired).count();
    return 2L * missing(kind, fields).size() < required;
  }

  private static long distinct(Map<String, ImportField> fields) {
    return fields.values().stream().distinct().count();
  }
}
