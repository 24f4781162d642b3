package fr.essaim.core.steering;

/** What proves that somebody worked for an operation. */
public enum StaffProof {
  /** A letter that fixes the share of their time. */
  MISSION_LETTER,
  /** Hours noted day by day. */
  TIMESHEET
}
