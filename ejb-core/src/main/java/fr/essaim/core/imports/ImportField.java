package fr.essaim.core.imports;

import java.util.List;

/** What a column of a file can hold: a constant of its kind of file. */
public sealed interface ImportField
    permits CardField,
        FundingField,
        InstallationField,
        ObjectiveField,
        OperationField,
        OrganisationField,
        PrototypeField,
        StaffingField,
        ThemeField {

  /** The constant's name. */
  String name();

  /** How files call it. */
  FileColumn inFiles();

  /** The kind of file that has it. */
  default FileKind kind() {
    return inFiles().kind();
  }

  /** The heading of the programme's own files; null where those have none. */
  default String column() {
    return inFiles().name();
  }

  /** Headings that usually mean it, as slugs. */
  default List<String> headings() {
    return inFiles().headings();
  }

  /** Whether a file without it cannot be brought. */
  default boolean isRequired() {
    return inFiles().required();
  }

  /** What a file of this kind can have, in the order of a template; nothing where none is read. */
  static List<ImportField> of(FileKind kind) {
    return switch (kind) {
      case ORGANISATIONS -> List.of(OrganisationField.values());
      case THEMES -> List.of(ThemeField.values());
      case PROTOTYPES -> List.of(PrototypeField.values());
      case CARDS -> List.of(CardField.values());
      case INSTALLATIONS -> List.of(InstallationField.values());
      case OPERATIONS -> List.of(OperationField.values());
      case OBJECTIVES -> List.of(ObjectiveField.values());
      case FUNDING_PLAN -> List.of(FundingField.values());
      case STAFFING -> List.of(StaffingField.values());
      default -> List.of();
    };
  }

  /**
   * The field of this kind and name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static ImportField of(FileKind kind, String name) {
    return of(kind).stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " has no " + name));
  }
}
