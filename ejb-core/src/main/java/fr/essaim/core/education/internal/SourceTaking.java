package fr.essaim.core.education.internal;

import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.DuplicateFinder;
import fr.essaim.core.education.KnownPlace;
import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.SourceDetails;
import fr.essaim.core.education.SourceWaiting;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.domain.Source;
import fr.essaim.core.education.domain.SourceRecord;
import fr.essaim.core.education.internal.exchange.Content;
import fr.essaim.core.education.internal.exchange.Exchange;
import fr.essaim.core.education.internal.exchange.Told;
import fr.essaim.core.education.internal.exchange.ToldPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what a set says by now. Nothing of it goes on the map by itself: what is new, what is
 * said otherwise and what is gone waits for somebody to decide.
 */
@ApplicationScoped
public class SourceTaking {

  /** So many percent of likeness, and nobody is asked whether two are one. */
  private static final int CERTAIN = 90;

  @Inject private SourceRecords records;
  @Inject private SourceReadings readings;
  @Inject private SourceComparison comparison;
  @Inject private PlaceExports exports;
  @Inject private PlaceRows rows;
  @Inject private DuplicateRows duplicates;
  @Inject private PlaceRecorder recorder;
  @Inject private Clock clock;

  /** Reads a file of a set. */
  public void take(Source source, byte[] file) {
    SourceDetails details = source.details();
    Exchange exchange = exports.exchange();
    Content content = exchange.read(details.format(), file, readings.of(source.key()).columns());
    Map<String, SourceRecord> known = new HashMap<>();
    records.of(source.key()).forEach(each -> known.put(id(each.type(), each.recordId()), each));
    Set<String> heard = new HashSet<>();
    int outside = content.outside();
    for (ToldPlace told : content.places()) {
      if (details.covers(told.place().get("commune"))) {
        take(source, exchange, told, known, heard);
      } else {
        outside++;
      }
    }
    // A file of which nothing could be read says nothing of what is gone.
    if (!heard.isEmpty()) {
      known.forEach((id, record) -> gone(id, record, heard));
    }
    readings.read(source.key(), outside, content.problems());
  }

  private void gone(String id, SourceRecord record, Set<String> heard) {
    if (!heard.contains(id)) {
      if (record.thingKey().isPresent()) {
        record.hearGone();
      } else {
        records.remove(record);
      }
    }
  }

  private void take(
      Source source,
      Exchange exchange,
      ToldPlace told,
      Map<String, SourceRecord> known,
      Set<String> heard) {
    SourceRecord place = record(source, Place.TYPE, told.place(), null, known, heard);
    if (place.thingKey().isEmpty()) {
      match(source, exchange, told.place()).ifPresent(place::link);
    }
    await(source, place);
    for (Told offer : told.offers()) {
      SourceRecord each = record(source, Offer.TYPE, offer, told.place().id(), known, heard);
      if (each.thingKey().isEmpty() && place.thingKey().isPresent()) {
        match(source, exchange, offer, place.thingKey().get()).ifPresent(each::link);
      }
      await(source, each);
    }
  }

  private SourceRecord record(
      Source source,
      String type,
      Told told,
      String placeId,
      Map<String, SourceRecord> known,
      Set<String> heard) {
    String id = id(type, told.id());
    heard.add(id);
    SourceRecord record =
        known.computeIfAbsent(
            id,
            each -> {
              SourceRecord added = SourceRecord.of(source.key(), type, told.id(), placeId);
              records.add(added);
              return added;
            });
    record.hear(told.fields(), told.kept().toString(), told.on());
    return record;
  }

  private static String id(String type, String recordId) {
    return type + " " + recordId;
  }

  private void await(Source source, SourceRecord record) {
    if (record.thingKey().isEmpty()) {
      record.await(SourceWaiting.NEW);
    } else if (comparison.of(record, source.details().format()).isEmpty()) {
      record.settle();
      confirm(record);
    } else {
      record.await(SourceWaiting.CHANGED);
    }
  }

  /** What a set says again as the map has it is right as of the day of which it says so. */
  private void confirm(SourceRecord record) {
    LocalDate today = LocalDate.now(clock);
    LocalDate on = record.saidNowOn();
    if (record.isPlace() && on != null && !on.isAfter(today)) {
      Place place = rows.place(record.thingKey().orElseThrow());
      if (on.isAfter(place.confirmedOn()) && place.state().isPublic()) {
        place.confirm(on, ConfirmedBy.SOURCE, 1, today);
        recorder.recordImport(place);
      }
    }
  }

  /** The place of the map that is meant: by our own key, by its number, or as most likely one. */
  private Optional<String> match(Source source, Exchange exchange, Told told) {
    Optional<Place> ours = exchange.ours(told.id()).flatMap(rows::find);
    if (ours.isPresent()) {
      return ours.map(place -> place.mergedInto().orElse(place.key()));
    }
    Map<String, String> fields = new HashMap<>(told.fields());
    fields.putIfAbsent("kind", source.details().kind().name());
    KnownPlace place = KnownPlace.of("", PlaceDetails.of(fields));
    return duplicates.around(place, 1).stream()
        .filter(like -> isMeant(like, place))
        .map(like -> like.place().key())
        .findFirst();
  }

  private static boolean isMeant(LikePlace like, KnownPlace told) {
    boolean sameNumber = !told.siret().isEmpty() && told.siret().equals(like.place().siret());
    return like.likeness() >= (sameNumber ? DuplicateFinder.PROBABLE : CERTAIN);
  }

  private Optional<String> match(Source source, Exchange exchange, Told told, String placeKey) {
    List<Offer> there = rows.offersAt(List.of(placeKey));
    Optional<String> ours =
        exchange
            .ours(told.id())
            .filter(key -> there.stream().anyMatch(offer -> offer.key().equals(key)));
    return switch (source.details().format()) {
      case DIGITAL_PLACES -> comparison.digitalOffer(placeKey).map(Offer::key);
      default ->
          ours.or(
              () ->
                  there.stream()
                      .filter(o -> o.details().title().equalsIgnoreCase(told.get("title")))
                      .map(Offer::key)
                      .findFirst());
    };
  }
}
