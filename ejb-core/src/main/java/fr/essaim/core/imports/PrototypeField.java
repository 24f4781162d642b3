package fr.essaim.core.imports;

import java.util.List;

/** What a column of a file of prototypes can hold. */
public enum PrototypeField implements ImportField {
  KEY("key", true, "key", "cle", "identifiant"),
  TITLE("title_fr", true, "title-fr", "titre"),
  PHASE("phase", true, "phase"),
  YEAR("year_started", false, "year-started", "annee", "annee-de-debut"),
  STATE("status_in_document", false, "status-in-document", "etat", "avancement");

  private final FileColumn inFiles;

  PrototypeField(String column, boolean required, String... headings) {
    inFiles = new FileColumn(FileKind.PROTOTYPES, column, required, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
