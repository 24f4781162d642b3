package fr.essaim.core.network;

/**
 * Another record that is probably the same organisation.
 *
 * @param communeName null when unknown
 * @param likeness what they have in common
 */
public record OrganisationTwin(
    String key, String name, OrganisationKind kind, String communeName, Likeness likeness) {

  /** What two records have in common. */
  public enum Likeness {
    SIRET,
    RNA,
    /** Alike names in one place. */
    NAME
  }
}
