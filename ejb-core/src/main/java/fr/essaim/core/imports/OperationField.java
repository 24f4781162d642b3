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

  private final FileColumn inFiles;

  OperationField(String column, boolean required, String... headings) {
    inFiles = new FileColumn(FileKind.OPERATIONS, column, required, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
