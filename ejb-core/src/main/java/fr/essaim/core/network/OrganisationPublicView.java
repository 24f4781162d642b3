package fr.essaim.core.network;

import java.time.Instant;
import java.util.List;

/**
 * All that is public of a published organisation; what its page and its open document are made of.
 * Null is unknown.
 *
 * @param key the survivor's, whichever key was asked for
 * @param commune where it is
 * @param areas programme areas that it belongs to
 * @param logo the name of its logo
 * @param manager who runs it, when that one is published too
 * @param federation what it is a member of, when published
 * @param managed the published organisations that it runs
 * @param formerKeys keys that were merged into it and lead here
 * @param changedAt when the record last changed
 */
public record OrganisationPublicView(
    String key,
    String name,
    OrganisationKind kind,
    String description,
    String website,
    String street,
    String postcode,
    TerritoryRef commune,
    List<TerritoryRef> areas,
    String siret,
    String rna,
    PublicContact contact,
    String logo,
    OrganisationRef manager,
    OrganisationRef federation,
    List<OrganisationRef> managed,
    List<String> formerKeys,
    Instant changedAt) {

  public OrganisationPublicView {
    areas = List.copyOf(areas);
    managed = List.copyOf(managed);
    formerKeys = List.copyOf(formerKeys);
  }
}
