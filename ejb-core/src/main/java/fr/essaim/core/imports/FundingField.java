package fr.essaim.core.imports;

import java.util.List;

/** What a column of a funding plan can hold. */
public enum FundingField implements ImportField {
  ORGANISATION("organisation_key", true, "organisation-key", "organisation", "cofinanceur"),
  AMOUNT("amount_eur", true, "amount-eur", "montant-eur", "montant"),
  /** What the source says; it is compared with the computed one. */
  RATE("rate_percent", false, "rate-percent", "taux"),
  SOURCE("source", false, "source"),
  /** What the line says; where it is missing, what a funder pays. */
  KIND("kind", false, "kind", "nature"),
  CATEGORY("category", false, "category", "categorie"),
  LABEL("label", false, "label", "intitule"),
  DATE("date", false, "date"),
  /** Needed where there are several. */
  OPERATION("operation", false, "operation");

  private final FileColumn inFiles;

  FundingField(String column, boolean required, String... headings) {
    inFiles = new FileColumn(FileKind.FUNDING_PLAN, column, required, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
