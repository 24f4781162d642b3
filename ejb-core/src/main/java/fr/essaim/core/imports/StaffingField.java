package fr.essaim.core.imports;

import java.util.List;

/** What a column of a file of positions can hold. */
public enum StaffingField implements ImportField {
  POSITION("position_fr", true, "position-fr", "position", "poste"),
  PEOPLE("people", true, "people", "personnes"),
  SHARE("share_of_full_time_percent", true, "share-of-full-time-percent", "temps"),
  EMPLOYER("employer_key", false, "employer-key", "employeur"),
  /** Where it is missing, a mission letter with a fixed share. */
  PROOF("proof", false, "proof", "preuve"),
  SOURCE("source", false, "source"),
  /** Needed where there are several. */
  OPERATION("operation", false, "operation");

  private final FileColumn inFiles;

  StaffingField(String column, boolean required, String... headings) {
    inFiles = new FileColumn(FileKind.STAFFING, column, required, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
