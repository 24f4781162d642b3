package fr.essaim.core.identity;

/** In which order the audit trail is shown. */
public enum AuditSort {
  /** What was done last first. */
  NEWEST
}
