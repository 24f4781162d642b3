package fr.essaim.core.education;

import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.internal.FieldOrigins;
import fr.essaim.core.education.internal.MapAnswers;
import fr.essaim.core.education.internal.PlaceExports;
import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.education.internal.PlaceSearch;
import fr.essaim.core.education.internal.PlaceViews;
import fr.essaim.core.education.internal.PublishableFields;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The education map as everybody sees it. */
@Stateless
public class EducationMap {

  @Inject private PlaceRows rows;
  @Inject private PlaceSearch search;
  @Inject private MapAnswers answers;
  @Inject private PlaceViews views;
  @Inject private PublishableFields publishable;
  @Inject private FieldOrigins origins;
  @Inject private PlaceExports exports;

  /** The places that match, with the offer of each that fits best; without counts of facets. */
  @OpenToAll
  public ListResult<PlaceRow> search(ListQuery query) {
    return answers.page(query);
  }

  /** How many places match each of several queries. */
  @OpenToAll
  public List<Long> totals(List<ListQuery> queries) {
    return search.totals(queries);
  }

  /** What matches within a view of the map: places that lie together are one point. */
  @OpenToAll
  public List<MapPoint> points(ListQuery query, MapView view) {
    return answers.points(query, view);
  }

  /** Where a place was that is closed or hidden, where that is known. */
  @OpenToAll
  public Optional<Position> formerPosition(String key) {
    return Optional.ofNullable(rows.place(key).details().position());
  }

  /**
   * What is public of a place. A merged key gives the survivor: compare the view's key with the one
   * asked for to redirect.
   *
   * @throws UnknownThing when there never was one of this key
   * @throws WithdrawnThing when it is closed or hidden
   */
  @OpenToAll
  public PlaceView publicView(String key) {
    Place place = rows.place(key);
    Place living = place.mergedInto().map(rows::place).orElse(place);
    if (!living.state().isPublic()) {
      throw new WithdrawnThing(Place.TYPE, key);
    }
    return views.of(List.of(living), any -> false).get(0);
  }

  /**
   * The same of several, for those who build documents; what is not public is left out, and
   * whatever may go on under no other licence than its own ({@link #origins}).
   */
  @OpenToAll
  public List<PlaceView> published(Collection<String> keys) {
    return publishable.places(
        views.of(
            rows.places(keys).stream().filter(place -> place.state().isPublic()).toList(),
            any -> false));
  }

  /** Who said what of a place and of what is offered there, where that was not us. */
  @OpenToAll
  public List<FieldOrigin> origins(String key) {
    Place place = rows.place(key);
    if (!place.state().isPublic()) {
      return List.of();
    }
    return Stream.concat(
            origins.of(Place.TYPE, List.of(key)).stream(),
            origins
                .of(Offer.TYPE, rows.offersAt(List.of(key)).stream().map(Offer::key).toList())
                .stream())
        .toList();
  }

  /**
   * Writes what everybody finds as a file that others read.
   *
   * @param query as of {@link #search}
   */
  @OpenToAll
  public void export(ListQuery query, ExchangeFormat format, OutputStream out) throws IOException {
    exports.write(query, format, out);
  }

  /** The key under which a merged place lives on; empty for any other key. */
  @OpenToAll
  public Optional<String> survivorOf(String key) {
    return rows.find(key).flatMap(Place::mergedInto);
  }

  /** The keys of all that is public, in order: what a rebuild of the open data goes through. */
  @OpenToAll
  public List<String> publishedKeys() {
    return rows.publicKeys();
  }

  /** What is offered at public places, for those who build documents. */
  @OpenToAll
  public List<OfferView> publishedOffers(Collection<String> keys) {
    List<Offer> offers = rows.offers(keys).stream().filter(offer -> !offer.isWithdrawn()).toList();
    Set<String> shown =
        rows.places(offers.stream().map(Offer::placeKey).distinct().toList()).stream()
            .filter(place -> place.state().isPublic())
            .map(Place::key)
            .collect(Collectors.toSet());
    return publishable.offers(
        offers.stream()
            .filter(offer -> shown.contains(offer.placeKey()))
            .map(PlaceViews::view)
            .toList());
  }

  /** The keys of these, in order. */
  @OpenToAll
  public List<String> publishedOfferKeys() {
    return rows.publicOfferKeys();
  }
}
