package fr.essaim.core.imports;

import java.util.List;

/** What a column of a file of prototypes can hold. */
public enum PrototypeField implements ImportField {
  KEY("key", true, "key", "cle", "identifiant"),
  TITLE("title_fr", true, "title-fr", "titre"),
  PHASE("phase", true, "phase"),
  YEAR("year_started", false, "year-started", "annee", "annee-de-debut"),
  STATE("status_in_document", false, "status-in-document", "etat", "avancement");

  private final String column;
  private final boolean required;
  private final List<String> headings;

  /**
   * @param column what the programme's own files call it
   * @param headings what others call it, as slugs
   */
  PrototypeField(String column, boolean required, String... headings) {
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
    return FileKind.PROTOTYPES;
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
