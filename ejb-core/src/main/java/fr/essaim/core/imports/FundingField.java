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

  private final String column;
  private final boolean required;
  private final List<String> headings;

  /**
   * @param column what the programme's own files call it
   * @param headings what others call it, as slugs
   */
  FundingField(String column, boolean required, String... headings) {
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
    return FileKind.FUNDING_PLAN;
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
