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

  private final String column;
  private final boolean required;
  private final List<String> headings;

  /**
   * @param column what the programme's own files call it
   * @param headings what others call it, as slugs
   */
  StaffingField(String column, boolean required, String... headings) {
    this.column = column;
    this.required = required;
    this.headings = List.of(headings);
  }

  @Override
  public String column() {
    return column;
  }

  @Override
  public FileKind kind() {
    return FileKind.STAFFING;
  }

  @Override
  public List<String> headings() {
    return headings;
  }

  @Override
  public boolean isRequired() {
    return required;
  }
}
