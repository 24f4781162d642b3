package fr.essaim.core.gardens;

import fr.essaim.core.network.OrganisationRef;

/** A shared garden as lists and pages show it. */
public record GardenView(
    String key, long version, GardenDetails details, OrganisationRef centre, boolean published) {

  public String name() {
    return details.name();
  }
}
