package fr.essaim.core.people;

import fr.essaim.core.identity.Role;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.Theme;
import java.util.List;

/**
 * Somebody as the others inside see them.
 *
 * @param key what addresses call them; their account has another id
 * @param does what they do; may be empty
 * @param skills what they can help with, in their own words; may be empty
 * @param themes what they can help with
 * @param phone of their function; may be empty
 * @param email of their function; may be empty
 * @param pictured whether there is a photo of them
 */
public record PersonCard(
    String key,
    String name,
    List<PersonRole> roles,
    String does,
    String skills,
    List<Theme> themes,
    String phone,
    String email,
    boolean pictured) {

  public PersonCard {
    roles = List.copyOf(roles);
    themes = List.copyOf(themes);
  }

  /** What they are in an organisation. */
  public List<Role> rolesIn(String organisationKey) {
    return roles.stream()
        .filter(role -> role.organisation().key().equals(organisationKey))
        .map(PersonRole::role)
        .toList();
  }

  /** Where they are something. */
  public List<OrganisationRef> organisations() {
    return roles.stream().map(PersonRole::organisation).distinct().toList();
  }
}
