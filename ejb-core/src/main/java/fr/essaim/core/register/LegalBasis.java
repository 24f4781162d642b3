package fr.essaim.core.register;

/** Why a processing is lawful: the bases of article 6 (1) of the GDPR that are used here. */
public enum LegalBasis {
  /** Point a. */
  CONSENT,
  /** Point c. */
  LEGAL_OBLIGATION,
  /** Point f. */
  LEGITIMATE_INTEREST
}
