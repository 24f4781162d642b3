package fr.essaim.core.protection;

/**
 * The laws that make us keep something of a person who asks for erasure: GDPR, article 17 (3) b.
 */
public enum LegalRetention {
  /** Accounting documents, ten years from the end of the year: Code de commerce, L. 123-22. */
  ACCOUNTING,
  /**
   * Proof of what European funds paid for, five years from 31 December of the year of the last
   * payment: Regulation (EU) 2021/1060, article 82.
   */
  EUROPEAN_FUNDS
}
