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

  private final String column;
  private final boolean required;
  private final List<String> headings;

  /**
   * @param column what the programme's own files call it
   * @param headings what others call it, as slugs
   */
  ObjectiveField(String column, boolean required, String... headings) {
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
    return FileKind.OBJECTIVES;
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
