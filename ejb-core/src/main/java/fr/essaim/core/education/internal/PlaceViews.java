package fr.essaim.core.education.internal;

import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.network.Communes;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What pages and documents show of places. */
@ApplicationScoped
public class PlaceViews {

  @Inject private PlaceRows rows;
  @Inject private Communes communes;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  /**
   * @param mayEdit whether the caller moderates where a place lies, and so sees all of it
   */
  public List<PlaceView> of(List<Place> places, Predicate<Place> mayEdit) {
    List<String> keys = places.stream().map(Place::key).toList();
    List<Offer> offers = rows.offersAt(keys);
    List<Place> merged = rows.mergedInto(keys);
    List<PlaceDetails> details = places.stream().map(Place::details).toList();
    Map<String, TerritoryRef> territories =
        communes.named(details.stream().map(PlaceDetails::communeKey).distinct().toList());
    Map<String, OrganisationRef> centres =
        organisations.named(
            details.stream().map(PlaceDetails::centreKey).filter(key -> !key.isEmpty()).toList());
    LocalDate today = LocalDate.now(clock);
    return places.stream()
        .map(
            place -> {
              boolean whole = mayEdit.test(place);
              PlaceDetails said = whole ? place.details() : place.details().forEverybody();
              return new PlaceView(
                  place.key(),
                  place.version(),
                  said,
                  centres.get(said.centreKey()),
                  territories.get(said.communeKey()),
                  place.state(),
                  whole ? place.stateReason() : "",
                  place.mergedInto().orElse(null),
                  merged.stream()
                      .filter(gone -> gone.mergedInto().filter(place.key()::equals).isPresent())
                      .map(Place::key)
                      .toList(),
                  place.freshness(today),
                  place.confirmedOn(),
                  place.confirmedBy(),
                  place.confirmations(),
                  offers.stream()
                      .filter(offer -> offer.placeKey().equals(place.key()))
                      .filter(offer -> whole || !offer.isWithdrawn())
                      .map(PlaceViews::view)
                      .toList(),
                  place.source().orElse(null),
                  place.modifiedAt(),
                  whole);
            })
        .toList();
  }

  public static OfferView view(Offer offer) {
    return new OfferView(
        offer.key(),
        offer.version(),
        offer.placeKey(),
        offer.details(),
        offer.isWithdrawn(),
        offer.modifiedAt());
  }
}
