package fr.essaim.core.network;

import java.time.Instant;
import java.util.List;

/**
 * An organisation's whole record, for those who may read it.
 *
 * @param version what an edit must name, so that a stale one is seen
 * @param mergedInto the survivor's key, when this one is gone
 * @param whole whether it is all of it; else what is public
 * @param mayEdit whether the caller may change, publish and withdraw it
 * @param mayReassign whether the caller may change its kind, manager and federation
 * @param mayMerge whether the caller may merge it into another
 */
public record OrganisationView(
    String key,
    OrganisationDetails details,
    PublicationState publication,
    String mergedInto,
    long version,
    TerritoryRef commune,
    List<TerritoryRef> areas,
    OrganisationRef manager,
    OrganisationRef federation,
    List<OrganisationRef> managed,
    List<String> formerKeys,
    Instant createdAt,
    Instant changedAt,
    boolean whole,
    boolean mayEdit,
    boolean mayReassign,
    boolean mayMerge) {

  public OrganisationView {
    areas = List.copyOf(areas);
    managed = List.copyOf(managed);
    formerKeys = List.copyOf(formerKeys);
  }
}
