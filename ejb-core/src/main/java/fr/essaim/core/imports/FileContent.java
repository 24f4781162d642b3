package fr.essaim.core.imports;

import fr.essaim.core.tables.ImportProblem;
import java.util.List;

/**
 * What a file holds, before anything is done with it.
 *
 * @param kind by its columns: where obligatory ones are missing, the kind that it comes nearest to
 * @param columns how each is read; empty where nothing of the kind is imported
 * @param problem why it cannot be read at all; null when it can
 */
public record FileContent(FileKind kind, List<ImportColumn> columns, ImportProblem problem) {

  public FileContent {
    columns = List.copyOf(columns);
  }

  /** The obligatory fields that no column holds. */
  public List<ImportField> missing() {
    return ImportField.of(kind).stream()
        .filter(ImportField::isRequired)
        .filter(field -> columns.stream().noneMatch(column -> field.equals(column.field())))
        .toList();
  }

  /** Columns that are not read, though nobody decided so. */
  public List<ImportColumn> unrecognised() {
    return columns.stream().filter(column -> column.field() == null && !column.decided()).toList();
  }
}
