package fr.essaim.core.network;

import java.util.Map;

/**
 * An organisation that an import brings.
 *
 * @param key its key, never to change
 * @param base what the source said last, field by field; empty if it never did
 * @param said what the source says, as in {@link OrganisationDetails#fields()}; what it does not
 *     say is empty or absent
 * @param published whether it is to be public
 */
public record ImportedOrganisation(
    String key, Map<String, String> base, Map<String, String> said, boolean published) {

  public ImportedOrganisation {
    base = Map.copyOf(base);
    said = Map.copyOf(said);
  }
}
