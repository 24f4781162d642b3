package fr.essaim.core.imports;

/** What a file holds, told by its columns. */
public enum FileKind {
  /** The programme's organisations. */
  ORGANISATIONS(true),
  /** The programme's prototypes, and the themes of its second phase. */
  PROTOTYPES(true),
  /** The resource cards of the network's wiki. */
  CARDS(true),
  FUNDING_PLAN(false),
  OBJECTIVES(false),
  STAFFING(false),
  SYSTEMS(false),
  /** A text or a map beside the tables. */
  DOCUMENT(false),
  UNKNOWN(false);

  private final boolean imported;

  FileKind(boolean imported) {
    this.imported = imported;
  }

  /** Whether its rows are brought in; others are recognised and left for a later release. */
  public boolean isImported() {
    return imported;
  }
}
