package fr.essaim.core.register;

/** What personal data are kept for: the entries of the register that article 30 asks for. */
public enum Processing {
  /** Letting members in, and knowing what each may do. */
  ACCOUNTS(LegalBasis.LEGITIMATE_INTEREST),
  /** Finding each other in the network. */
  DIRECTORY(LegalBasis.LEGITIMATE_INTEREST),
  /** Coming to workshops, saying what one thinks of a prototype, wishing for one. */
  PARTICIPATION(LegalBasis.LEGITIMATE_INTEREST),
  /** The trail of acts. */
  AUDIT(LegalBasis.LEGITIMATE_INTEREST),
  /** Reaching the organisations of the network. */
  CONTACTS(LegalBasis.LEGITIMATE_INTEREST),
  /** Making prototypes together and saying who did. */
  PROTOTYPES(LegalBasis.LEGITIMATE_INTEREST),
  /** Proving to funders who came. */
  ATTENDANCE(LegalBasis.LEGAL_OBLIGATION),
  /** Proving to funders what money was spent on. */
  FUNDING_PROOFS(LegalBasis.LEGAL_OBLIGATION),
  /** Who changed what. */
  HISTORY(LegalBasis.LEGITIMATE_INTEREST),
  /** What is typed and not saved yet. */
  DRAFTS(LegalBasis.LEGITIMATE_INTEREST),
  /** What visitors find wrong. */
  MISTAKES(LegalBasis.LEGITIMATE_INTEREST),
  /** What people say of places of the education map. */
  CONTRIBUTIONS(LegalBasis.LEGITIMATE_INTEREST),
  /** Bringing files in. */
  IMPORTS(LegalBasis.LEGITIMATE_INTEREST),
  /** E-mails to people. */
  MAIL(LegalBasis.LEGITIMATE_INTEREST),
  /** Telling people what they follow and what is theirs to do. */
  NOTIFICATIONS(LegalBasis.LEGITIMATE_INTEREST),
  /** Open data, as far as a person is named in them. */
  PUBLICATION(LegalBasis.LEGITIMATE_INTEREST),
  /** Who agreed to what. */
  CONSENTS(LegalBasis.CONSENT),
  /** Erasures, and what a law makes us keep after one. */
  RIGHTS(LegalBasis.LEGAL_OBLIGATION),
  /** The register of breaches. */
  BREACHES(LegalBasis.LEGAL_OBLIGATION);

  private final LegalBasis basis;

  Processing(LegalBasis basis) {
    this.basis = basis;
  }

  public LegalBasis basis() {
    return basis;
  }
}
