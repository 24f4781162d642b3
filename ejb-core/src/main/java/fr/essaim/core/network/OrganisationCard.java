package fr.essaim.core.network;

import java.time.Instant;

/**
 * An organisation in a list.
 *
 * @param communeName null when unknown
 * @param summary the beginning of its description, or null
 * @param managerName who runs it, or null; in public lists only when that one is published
 * @param logo null where it has none
 * @param publication {@link PublicationState#PUBLISHED} in every public list
 */
public record OrganisationCard(
    String key,
    String name,
    OrganisationKind kind,
    String communeKey,
    String communeName,
    String summary,
    String managerName,
    String federationKey,
    OrganisationLogo logo,
    PublicationState publication,
    Instant changedAt) {

  /** It as another page names it. */
  public OrganisationRef ref() {
    return new OrganisationRef(key, name, kind, logo);
  }
}
