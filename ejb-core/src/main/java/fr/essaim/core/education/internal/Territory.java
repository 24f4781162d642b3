package fr.essaim.core.education.internal;

import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.Communes;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where somebody moderates: the communes in which their organisations are and those of the areas
 * that these belong to, and whatever place their organisations keep.
 */
@ApplicationScoped
public class Territory {

  @Inject private Access access;
  @Inject private Communes communes;

  /** Whether the caller has a permission for a place. */
  public boolean allows(Permission permission, Place place) {
    return allows(permission, place.details().communeKey(), place.details().centreKey());
  }

  /**
   * @throws NotAllowed unless the caller has the permission for the place
   */
  public void require(Permission permission, Place place) {
    require(permission, place.details().communeKey(), place.details().centreKey(), place.key());
  }

  /** The same for what is no place yet. */
  public void require(Permission permission, String communeKey, String centreKey, String placeKey) {
    if (!allows(permission, communeKey, centreKey)) {
      throw new NotAllowed(permission);
    }
    access.requireSomewhere(permission, Place.TYPE + "/" + placeKey);
  }

  public boolean allows(Permission permission, String communeKey, String centreKey) {
    return access.allows(permission, centreKey.isEmpty() ? null : centreKey)
        || communes.isWithin(communeKey, access.whereAllowed(permission));
  }

  /** The organisation that answers for what the caller keeps of a place. */
  public String answering(Place place) {
    String centre = place.details().centreKey();
    return centre.isEmpty()
        ? access.grants().stream()
            .filter(grant -> Permission.PLACE_MODERATE.roles().contains(grant.role()))
            .map(Grant::organisationKey)
            .findFirst()
            .orElse("")
        : centre;
  }

  /**
   * A place is given only to an organisation in which the caller may keep places.
   *
   * @param before the key of who kept it; empty for nobody
   * @throws BusinessRuleViolation {@code education.centre.not-yours}
   */
  public void requireKeeper(String before, Place place) {
    String keeper = place.details().centreKey();
    if (!keeper.isEmpty()
        && !keeper.equals(before)
        && !access.allows(Permission.PLACE_MODERATE, keeper)) {
      throw new BusinessRuleViolation("education.centre.not-yours").at("centre");
    }
  }

  /** As whom the caller puts a place on the map that an organisation keeps. */
  public ConfirmedBy showing(String centreKey) {
    ConfirmedBy confirming = confirming(centreKey);
    return confirming == ConfirmedBy.MODERATOR ? ConfirmedBy.AUTHOR : confirming;
  }

  /** As whom the caller confirms a place that an organisation keeps. */
  public ConfirmedBy confirming(String centreKey) {
    return !centreKey.isEmpty() && access.allows(Permission.PLACE_MODERATE, centreKey)
        ? ConfirmedBy.CENTRE
        : ConfirmedBy.MODERATOR;
  }
}
