package fr.essaim.core.prototypes;

/**
 * The files that are kept here and belong to no prototype: they take of the same room. Answered by
 * everyone who keeps some.
 */
public interface FilesElsewhere {

  /** How many bytes an organisation keeps so. */
  long used(String organisationKey);
}
