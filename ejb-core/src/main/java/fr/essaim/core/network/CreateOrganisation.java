package fr.essaim.core.network;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;

/**
 * A new organisation.
 *
 * @param key its public key for good; null makes one from the name
 */
public record CreateOrganisation(String key, OrganisationDetails details) {

  /**
   * @throws BusinessRuleViolation {@code network.key.invalid}
   */
  public CreateOrganisation {
    if (key != null && !Slug.isValid(key)) {
      throw new BusinessRuleViolation("network.key.invalid", key);
    }
  }
}
