package fr.essaim.core.imports;

import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.tables.ImportProblem.Severity;
import java.util.List;

/**
 * What an import did, or would do, with one file.
 *
 * @param encoding {@code UTF-8} or {@code windows-1252}; null when it was not read as a table
 * @param separator what separates its columns, likewise
 * @param unusedColumns headings that no field takes
 */
public record FileReport(
    String name,
    FileKind kind,
    String encoding,
    String separator,
    List<String> unusedColumns,
    List<RowOutcome> rows,
    List<ImportProblem> problems) {

  public FileReport {
    unusedColumns = List.copyOf(unusedColumns);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  public long created() {
    return count(Effect.CREATED);
  }

  public long changed() {
    return count(Effect.CHANGED);
  }

  /** How many of its rows write something that the public sees. */
  public long madePublic() {
    return rows.stream().filter(RowOutcome::isMadePublic).count();
  }

  public long left() {
    return count(Effect.LEFT);
  }

  /** How many rows were left out. */
  public long refused() {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.REFUSED)
        .map(ImportProblem::line)
        .distinct()
        .count();
  }

  private long count(Effect effect) {
    return rows.stream().filter(row -> row.effect() == effect).count();
  }
}
