package fr.essaim.core.steering;

/** What a payment request asks for. */
public enum PaymentRequestKind {
  /** Money before anything is spent. */
  ADVANCE,
  /** A part of what was spent. */
  INTERIM,
  /** The rest: none follows. */
  FINAL
}
