package fr.essaim.core.network;

import fr.essaim.core.shared.Labelled;

/**
 * An organisation as another page names it.
 *
 * @param logo null where it has none
 */
public record OrganisationRef(String key, String name, OrganisationKind kind, OrganisationLogo logo)
    implements Labelled {

  /** One without a logo. */
  public OrganisationRef(String key, String name, OrganisationKind kind) {
    this(key, name, kind, null);
  }

  @Override
  public String label(String language) {
    return name;
  }
}
