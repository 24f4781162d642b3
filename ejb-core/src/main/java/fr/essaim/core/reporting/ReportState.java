package fr.essaim.core.reporting;

/** How far a report is. */
public enum ReportState {
  /** It is being written, for the first time or to correct what is frozen. */
  DRAFT,
  /** Frozen, and not signed by both. */
  FROZEN,
  /** Signed by the operation's coordinator and by the federation. */
  SIGNED
}
