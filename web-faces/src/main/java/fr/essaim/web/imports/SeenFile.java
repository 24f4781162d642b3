package fr.essaim.web.imports;

import fr.essaim.core.imports.FileContent;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportColumn;
import fr.essaim.core.imports.ImportField;
import fr.essaim.core.imports.ImportFile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file as the page shows it before anything is done: what is in it, and how it will be read. */
public class SeenFile implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final int size;
  private final FileKind kind;
  private final String problem;
  private final ArrayList<ColumnChoice> columns = new ArrayList<>();
  private final ArrayList<String> unrecognised = new ArrayList<>();
  private final ArrayList<Enum<?>> missing = new ArrayList<>();
  private FileKind as;

  /**
   * @param problem why it cannot be read, as a sentence; empty when it can
   */
  SeenFile(ImportFile file, FileContent content, String problem) {
    name = file.name();
    size = file.content().length;
    kind = content.kind();
    this.problem = problem;
    content.columns().forEach(column -> columns.add(new ColumnChoice(kind, column)));
    content.unrecognised().stream().map(ImportColumn::heading).forEach(unrecognised::add);
    content.missing().forEach(field -> missing.add((Enum<?>) field));
  }

  /** What each column is to mean; a null value leaves it out. */
  Map<String, ImportField> chosen() {
    Map<String, ImportField> chosen = new LinkedHashMap<>();
    columns.forEach(column -> chosen.put(column.getHeading(), column.chosen()));
    return chosen;
  }

  /** Whether somebody should look at how its columns are read: always, for cards. */
  public boolean isToMap() {
    return !columns.isEmpty()
        && (kind == FileKind.CARDS || !missing.isEmpty() || !unrecognised.isEmpty());
  }

  /** Whether it is a table, or nothing that we know: then somebody may say what it holds. */
  public boolean isUnknown() {
    return kind == FileKind.UNKNOWN && problem.isEmpty();
  }

  public String getName() {
    return name;
  }

  public int getSize() {
    return size;
  }

  public FileKind getKind() {
    return kind;
  }

  public String getProblem() {
    return problem;
  }

  public List<ColumnChoice> getColumns() {
    return columns;
  }

  /** The headings that nothing was recognised in, and of which nobody decided anything. */
  public List<String> getUnrecognised() {
    return unrecognised;
  }

  /** The obligatory fields that no column holds. */
  public List<Enum<?>> getMissing() {
    return missing;
  }

  /** What the administrator says that it holds. */
  public FileKind getAs() {
    return as;
  }

  public void setAs(FileKind as) {
    this.as = as;
  }
}
