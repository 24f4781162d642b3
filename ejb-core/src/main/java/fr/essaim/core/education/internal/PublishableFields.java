package fr.essaim.core.education.internal;

import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What may leave under the licence of our open data. A value that may go on under no other licence
 * than that of its set is left out; so is a place or an offer that is nothing without it.
 */
@ApplicationScoped
public class PublishableFields {

  private static final Set<String> OF_PLACES = Set.of("name", "kind", "commune");
  private static final Set<String> OF_OFFERS = Set.of("title", "themes", "cost");

  @Inject private FieldOrigins origins;

  /** These, with their offers, without what may not leave. */
  public List<PlaceView> places(List<PlaceView> views) {
    Map<String, Set<String>> withheld =
        origins.sharedAlike(Place.TYPE, views.stream().map(PlaceView::key).toList());
    Map<String, Set<String>> ofOffers =
        origins.sharedAlike(
            Offer.TYPE,
            views.stream().flatMap(v -> v.offers().stream()).map(OfferView::key).toList());
    if (withheld.isEmpty() && ofOffers.isEmpty()) {
      return views;
    }
    return views.stream()
        .map(view -> place(view, withheld.getOrDefault(view.key(), Set.of()), ofOffers))
        .filter(Objects::nonNull)
        .toList();
  }

  private static PlaceView place(
      PlaceView view, Set<String> withheld, Map<String, Set<String>> ofOffers) {
    Map<String, String> fields = left(view.details().fields(), withheld, OF_PLACES);
    if (fields == null) {
      return null;
    }
    return new PlaceView(
        view.key(),
        view.version(),
        PlaceDetails.of(fields),
        view.centre(),
        view.commune(),
        view.state(),
        view.stateReason(),
        view.mergedInto(),
        view.formerKeys(),
        view.freshness(),
        view.confirmedOn(),
        view.confirmedBy(),
        view.confirmations(),
        offers(view.offers(), ofOffers),
        view.source(),
        view.modifiedAt(),
        view.mayEdit());
  }

  /** The same of offers alone; none of a place that may not leave itself. */
  public List<OfferView> offers(List<OfferView> views) {
    Map<String, Set<String>> ofPlaces =
        origins.sharedAlike(Place.TYPE, views.stream().map(OfferView::placeKey).toList());
    return offers(
            views, origins.sharedAlike(Offer.TYPE, views.stream().map(OfferView::key).toList()))
        .stream()
        .filter(
            view ->
                ofPlaces.getOrDefault(view.placeKey(), Set.of()).stream()
                    .noneMatch(OF_PLACES::contains))
        .toList();
  }

  private static List<OfferView> offers(List<OfferView> views, Map<String, Set<String>> withheld) {
    return views.stream()
        .map(view -> offer(view, withheld.getOrDefault(view.key(), Set.of())))
        .filter(Objects::nonNull)
        .toList();
  }

  private static OfferView offer(OfferView view, Set<String> withheld) {
    Map<String, String> fields = left(view.details().fields(), withheld, OF_OFFERS);
    return fields == null
        ? null
        : new OfferView(
            view.key(),
            view.version(),
            view.placeKey(),
            OfferDetails.of(fields),
            view.withdrawn(),
            view.modifiedAt());
  }

  /** A position goes as a whole. */
  private static Map<String, String> left(
      Map<String, String> fields, Set<String> withheld, Set<String> needed) {
    if (withheld.stream().anyMatch(needed::contains)) {
      return null;
    }
    Map<String, String> left = new HashMap<>(fields);
    left.keySet().removeAll(withheld);
    if (withheld.contains("latitude") || withheld.contains("longitude")) {
      left.keySet().removeAll(Set.of("latitude", "longitude"));
    }
    return left;
  }
}
