package fr.essaim.core.imports;

/** What an organisation is in the programme. */
public enum ProgrammeRole {
  LEAD,
  PARTNER,
  SISTER_PROJECT,
  /** Files say "funder" and "co-funder" alike. */
  FUNDER,
  DISSEMINATION
}
