package fr.essaim.core.network;

import fr.essaim.core.shared.Labelled;

/** An organisation as another page names it. */
public record OrganisationRef(String key, String name, OrganisationKind kind) implements Labelled {

  @Override
  public String label(String language) {
    return name;
  }
}
