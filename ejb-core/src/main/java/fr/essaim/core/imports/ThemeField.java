package fr.essaim.core.imports;

import java.util.List;

/** What a column of a file of themes can hold. */
public enum ThemeField implements ImportField {
  KEY("key", true, "key"),
  ORIGIN("origin", true, "origin"),
  LABEL_FR("label_fr", true, "label-fr"),
  LABEL_EN("label_en", true, "label-en"),
  DEFINITION_FR("definition_fr", true, "definition-fr"),
  DEFINITION_EN("definition_en", true, "definition-en"),
  /** The theme that it is under. */
  BROADER("broader", true, "broader"),
  /** Themes of other lists that mean nearly the same, separated by semicolons. */
  CLOSE("close", false, "close");

  private final FileColumn inFiles;

  ThemeField(String column, boolean required, String... headings) {
    inFiles = new FileColumn(FileKind.THEMES, column, required, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
