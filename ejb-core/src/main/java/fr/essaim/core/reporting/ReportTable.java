package fr.essaim.core.reporting;

import java.util.Arrays;
import java.util.Optional;

/** A table that a report fills by itself. */
public enum ReportTable {
  PLAN("plan-de-financement"),
  EXPENSES("depenses"),
  REQUESTS("demandes-de-paiement"),
  STAFF("effectifs"),
  OBJECTIVES("objectifs"),
  INDICATORS("indicateurs"),
  /** What it cost, by the accounts of French bookkeeping. */
  CHARGES("charges"),
  /** What paid for it, by the same. */
  PRODUCTS("produits");

  private final String code;

  ReportTable(String code) {
    this.code = code;
  }

  /** What template files call it. */
  public String code() {
    return code;
  }

  public static Optional<ReportTable> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
