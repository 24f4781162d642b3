package fr.essaim.core.imports;

import java.util.List;

/**
 * What a column of a file of operations can hold; several organisations are told apart by
 * semicolons.
 */
public enum OperationField implements ImportField {
  KEY("key", true, "key", "cle", "identifiant"),
  NAME("name", true, "name", "nom", "intitule"),
  PROGRAMME("programme", false, "programme"),
  AXIS("axis", false, "axis", "axe"),
  FILE_NUMBER("file_number", false, "file-number", "numero-de-dossier", "n-de-dossier"),
  COMMITTEE_DATE("committee_date", false, "committee-date", "date-du-comite"),
  DESCRIPTION("description", false, "description", "presentation"),
  TERRITORY("territory", false, "territory", "territoire"),
  FROM("from", true, "from", "debut"),
  TO("to", true, "to", "fin"),
  LEAD("lead", true, "lead", "chef-de-file"),
  BENEFICIARIES("beneficiaries", false, "beneficiaries", "partenaires-beneficiaires"),
  FUNDERS("funders", false, "funders", "cofinanceurs");

  private final String column;
  private final boolean required;
  private final List<String> headings;

  /**
   * @param column what the programme's own files call it
   * @param headings what others call it, as slugs
   */
  OperationField(String column, boolean required, String... headings) {
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
    return FileKind.OPERATIONS;
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
