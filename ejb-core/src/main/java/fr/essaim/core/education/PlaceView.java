package fr.essaim.core.education;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.TerritoryRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A place of the education map with all that is offered there.
 *
 * @param centre the organisation that keeps it; null for none
 * @param commune null where it is not recorded any more
 * @param mergedInto the key of the survivor, once merged
 * @param formerKeys of those that were merged into it
 * @param offers in the order of their titles; what is offered no more only for who may edit
 * @param source the set that brought it; null for what was told here
 * @param mayEdit whether the caller moderates where it lies
 */
public record PlaceView(
    String key,
    long version,
    PlaceDetails details,
    OrganisationRef centre,
    TerritoryRef commune,
    PlaceState state,
    String stateReason,
    String mergedInto,
    List<String> formerKeys,
    Freshness freshness,
    LocalDate confirmedOn,
    ConfirmedBy confirmedBy,
    int confirmations,
    List<OfferView> offers,
    String source,
    Instant modifiedAt,
    boolean mayEdit) {

  public PlaceView {
    formerKeys = List.copyOf(formerKeys);
    offers = List.copyOf(offers);
  }

  public String name() {
    return details.name();
  }
}
