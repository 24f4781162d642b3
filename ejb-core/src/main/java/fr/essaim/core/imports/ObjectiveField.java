package fr.essaim.core.imports;

import java.util.List;

/** What a column of a file of objectives can hold. */
public enum ObjectiveField implements ImportField {
  KEY("key", true, "key", "cle", "identifiant"),
  LABEL_FR("label_fr", true, "label-fr", "intitule", "libelle"),
  LABEL_EN("label_en", false, "label-en", "intitule-en-anglais"),
  TARGET("target", true, "target", "cible"),
  UNIT("unit", true, "unit", "unite"),
  FROM("from", true, "from", "debut"),
  TO("to", true, "to", "fin"),
  SOURCE("source", false, "source"),
  MEASURE("measure", false, "measure", "compte-par"),
  /** Needed where there are several. */
  OPERATION("operation", false, "operation"),
  /** Of a goal that a federation set its network, and no operation. */
  FEDERATION("federation", false, "federation");

  private final FileColumn inFiles;

  ObjectiveField(String column, boolean required, String... headings) {
    inFiles = new FileColumn(FileKind.OBJECTIVES, column, required, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
