package fr.essaim.core.reporting;

/** What a section of a report holds. */
public enum ReportSectionKind {
  /** What a person writes. */
  TEXT("texte"),
  /** Figures that are named one by one. */
  FIGURES("chiffres"),
  /** A table that is filled by itself. */
  TABLE("tableau");

  private final String word;

  ReportSectionKind(String word) {
    this.word = word;
  }

  /** What template files call it. */
  public String word() {
    return word;
  }
}
