package fr.essaim.core.education.internal;

import fr.essaim.core.education.Cost;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.domain.Source;
import fr.essaim.core.education.domain.SourceRecord;
import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does with the map what somebody decided of what a set says. */
@ApplicationScoped
public class SourceDecisions {

  @Inject private SourceRecords records;
  @Inject private PlaceRows rows;
  @Inject private PlaceRecorder recorder;
  @Inject private FieldOrigins origins;
  @Inject private Territory territory;
  @Inject private ChangeHistory history;
  @Inject private Clock clock;

  /** Puts on the map what is new. */
  public void bring(Source source, SourceRecord record) {
    if (record.isPlace()) {
      bringPlace(source, record);
    } else {
      bringOffer(source, record);
    }
    record.settle();
  }

  private void bringPlace(Source source, SourceRecord record) {
    Map<String, String> fields = new HashMap<>(record.saidNow());
    fields.putIfAbsent("kind", source.details().kind().name());
    fields.put("contactAgreed", Boolean.toString(source.details().contactsAgreed()));
    PlaceDetails details = PlaceDetails.of(fields);
    LocalDate today = LocalDate.now(clock);
    LocalDate on = record.saidNowOn();
    Place place =
        recorder.bring(details, on == null || on.isAfter(today) ? today : on, source.key());
    territory.require(Permission.PLACE_MODERATE, place);
    record.link(place.key());
    origins.note(place, record.saidNow().keySet(), source.key(), on);
  }

  private void bringOffer(Source source, SourceRecord record) {
    Place place =
        records
            .find(source.key(), Place.TYPE, record.placeId())
            .flatMap(SourceRecord::thingKey)
            .map(rows::place)
            .orElseThrow(() -> new BusinessRuleViolation("education.source.place-first"));
    territory.require(Permission.PLACE_MODERATE, place);
    Map<String, String> fields = new HashMap<>(record.saidNow());
    fields.putIfAbsent("cost", Cost.UNKNOWN.name());
    Offer offer = recorder.bring(place, OfferDetails.of(fields));
    record.link(offer.key());
    origins.note(offer, record.saidNow().keySet(), source.key(), record.saidNowOn());
  }

  /**
   * Has the map say what a set says, in some fields.
   *
   * @param fields of those that differ; the others stay as they are
   */
  public void change(Source source, SourceRecord record, Set<String> fields) {
    Map<String, String> said = new HashMap<>(record.saidNow());
    said.keySet().retainAll(fields);
    if (fields.contains("latitude") || fields.contains("longitude")) {
      List.of("latitude", "longitude")
          .forEach(each -> said.put(each, record.saidNow().getOrDefault(each, "")));
    }
    String key = record.thingKey().orElseThrow();
    if (record.isPlace()) {
      Place place = rows.placeToChange(key);
      PlaceDetails details =
          ContributionChanges.read(place.details().fields(), said, PlaceDetails::of);
      recorder.refuseUnknown(details);
      place.describe(details);
      territory.require(Permission.PLACE_MODERATE, place);
      recorder.recordImport(place);
      origins.note(place, said.keySet(), source.key(), record.saidNowOn());
    } else {
      Offer offer = rows.offerToChange(key);
      territory.require(Permission.PLACE_MODERATE, rows.place(offer.placeKey()));
      offer.describe(ContributionChanges.read(offer.details().fields(), said, OfferDetails::of));
      recorder.recordImport(offer);
      origins.note(offer, said.keySet(), source.key(), record.saidNowOn());
    }
    record.settle();
  }

  /** Takes off the map what a set has no more. */
  public void close(SourceRecord record, String reason) {
    String key = record.thingKey().orElseThrow();
    if (record.isPlace()) {
      Place place = rows.placeToChange(key);
      territory.require(Permission.PLACE_MODERATE, place);
      if (place.state() != PlaceState.CLOSED && place.state() != PlaceState.MERGED) {
        place.close(reason);
        recorder.recordImport(place);
      }
    } else {
      Offer offer = rows.offerToChange(key);
      territory.require(Permission.PLACE_MODERATE, rows.place(offer.placeKey()));
      offer.withdraw();
      recorder.recordImport(offer);
    }
    records.remove(record);
  }

  /**
   * Takes off the map what a set brought and nobody touched since: its pages say that it is gone.
   *
   * @return how many places
   */
  public int takeBack(Source source, String reason) {
    int taken = 0;
    List<SourceRecord> all = records.of(source.key());
    for (SourceRecord record : all) {
      if (record.isPlace() && record.thingKey().isPresent() && isTheirsAlone(source, record)) {
        all.stream()
            .filter(each -> record.recordId().equals(each.placeId()))
            .forEach(records::remove);
        close(record, reason);
        taken++;
      }
    }
    return taken;
  }

  private boolean isTheirsAlone(Source source, SourceRecord record) {
    Place place = rows.place(record.thingKey().orElseThrow());
    return place.source().filter(source.key()::equals).isPresent()
        && place.state() != PlaceState.CLOSED
        && history.changedByHand(place).isEmpty()
        && rows.offersAt(List.of(place.key())).stream()
            .allMatch(offer -> history.changedByHand(offer).isEmpty())
        && !records.isSpokenOfElsewhere(place, record)
        && rows.mergedInto(List.of(place.key())).isEmpty();
  }
}
