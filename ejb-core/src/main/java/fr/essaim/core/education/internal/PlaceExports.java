package fr.essaim.core.education.internal;

import fr.essaim.core.education.ExchangeFormat;
import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.internal.PlaceSearch.Visible;
import fr.essaim.core.education.internal.exchange.Exchange;
import fr.essaim.core.education.internal.exchange.Gazetteer;
import fr.essaim.core.education.internal.exchange.Publisher;
import fr.essaim.core.education.internal.exchange.Told;
import fr.essaim.core.education.internal.exchange.ToldPlace;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.Commune;
import fr.essaim.core.network.Communes;
import fr.essaim.core.shared.BaseUri;
import fr.essaim.core.tables.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what is public of places as files that others read, some places at a time. */
@ApplicationScoped
public class PlaceExports {

  private static final int AT_ONCE = 200;
  private static final ZoneId HERE = ZoneId.of("Europe/Paris");

  @Inject private PlaceSearch search;
  @Inject private PlaceRows rows;
  @Inject private PlaceViews views;
  @Inject private PublishableFields publishable;
  @Inject private SourceRecords records;
  @Inject private Communes communes;
  @Inject private Vocabulary vocabulary;
  @Inject private BaseUri base;

  /** The formats, as this instance speaks them. */
  public Exchange exchange() {
    return new Exchange(
        new Publisher(base.text()),
        new Gazetteer() {
          @Override
          public Optional<Commune> known(String key) {
            return communes.known(key);
          }

          @Override
          public Optional<Commune> called(String words) {
            return communes.called(words);
          }
        },
        vocabulary);
  }

  /** All that a query finds. */
  public void write(ListQuery query, ExchangeFormat format, OutputStream out) throws IOException {
    List<String> keys = new ArrayList<>();
    search.each(query, Visible.TO_EVERYBODY, (PlaceRow row) -> keys.add(row.key()));
    exchange().write(format, () -> told(keys, format), out);
  }

  private Stream<ToldPlace> told(List<String> keys, ExchangeFormat format) {
    return IntStream.rangeClosed(0, keys.size() / AT_ONCE)
        .mapToObj(part -> keys.subList(part * AT_ONCE, Math.min(keys.size(), (part + 1) * AT_ONCE)))
        .flatMap(
            some -> said(publishable.places(views.of(rows.places(some), any -> false)), format));
  }

  private Stream<ToldPlace> said(List<PlaceView> places, ExchangeFormat format) {
    Map<String, JsonObject> ofPlaces =
        records.kept(Place.TYPE, places.stream().map(PlaceView::key).toList(), format);
    Map<String, JsonObject> ofOffers =
        records.kept(
            Offer.TYPE,
            places.stream().flatMap(p -> p.offers().stream()).map(OfferView::key).toList(),
            format);
    return places.stream()
        .map(
            view ->
                new ToldPlace(
                    told(view.key(), view.confirmedOn(), view.details().fields(), ofPlaces),
                    view.offers().stream()
                        .map(
                            offer ->
                                told(
                                    offer.key(),
                                    LocalDate.ofInstant(offer.modifiedAt(), HERE),
                                    offer.details().fields(),
                                    ofOffers))
                        .toList()));
  }

  private static Told told(
      String key, LocalDate on, Map<String, String> fields, Map<String, JsonObject> kept) {
    return new Told(key, on, fields, kept.getOrDefault(key, JsonObject.EMPTY_JSON_OBJECT));
  }
}
