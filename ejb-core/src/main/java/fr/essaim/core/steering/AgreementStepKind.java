package fr.essaim.core.steering;

/** What comes with an agreement. */
public enum AgreementStepKind {
  /** It grants another amount from then on. */
  AMENDMENT,
  /** Money is due, and received. */
  INSTALMENT,
  /** A document is due, and delivered. */
  DOCUMENT
}
