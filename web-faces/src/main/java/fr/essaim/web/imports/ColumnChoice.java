package fr.essaim.web.imports;

import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportColumn;
import fr.essaim.core.imports.ImportField;
import java.io.Serializable;

/** What a column of a file is to mean, as the administrator sees and corrects it. */
public class ColumnChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private final FileKind kind;
  private final String heading;
  private final boolean decided;
  private final String samples;
  private String field;

  ColumnChoice(FileKind kind, ImportColumn column) {
    this.kind = kind;
    heading = column.heading();
    decided = column.decided();
    samples = String.join(" · ", column.samples());
    field = column.field() == null ? "" : column.field().name();
  }

  /** The field; null where the column is left out. */
  ImportField chosen() {
    return field == null || field.isEmpty() ? null : ImportField.of(kind, field);
  }

  public String getHeading() {
    return heading;
  }

  /** Whether an administrator said so before; otherwise it is a proposal by the heading. */
  public boolean isDecided() {
    return decided;
  }

  public String getSamples() {
    return samples;
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }
}
