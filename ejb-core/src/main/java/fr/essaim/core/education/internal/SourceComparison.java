package fr.essaim.core.education.internal;

import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.ExchangeFormat;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.domain.SourceRecord;
import fr.essaim.core.education.internal.exchange.Exchange;
import fr.essaim.core.education.internal.exchange.Told;
import fr.essaim.core.education.internal.exchange.ToldPlace;
import fr.essaim.core.history.Aggregate;
import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.history.ImportMerge;
import fr.essaim.core.history.ImportOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a set says otherwise than the map. Both are compared in the words of the set's format, for
 * what it has no words for is no difference.
 */
@ApplicationScoped
public class SourceComparison {

  @Inject private PlaceRows rows;
  @Inject private PlaceExports exports;
  @Inject private ChangeHistory history;

  /**
   * A field that differs.
   *
   * @param edited whether somebody changed it here
   */
  public record Difference(FieldChange change, boolean edited) {

    public String field() {
      return change.field();
    }
  }

  /** What a place, with its offers, says in the words of a format. */
  ToldPlace ours(Place place, ExchangeFormat format) {
    return exports
        .exchange()
        .through(
            format,
            new ToldPlace(
                new Told(place.key(), place.confirmedOn(), place.details().fields()),
                rows.offersAt(List.of(place.key())).stream()
                    .filter(offer -> !offer.isWithdrawn())
                    .map(offer -> new Told(offer.key(), null, offer.details().fields()))
                    .toList()));
  }

  /** The fields that a record would change, that it did not say before. */
  public List<Difference> of(SourceRecord record, ExchangeFormat format) {
    if (record.thingKey().isEmpty()) {
      return List.of();
    }
    Aggregate thing = thing(record);
    Map<String, String> ours =
        record.isPlace()
            ? ours((Place) thing, format).place().fields()
            : offered((Offer) thing, format);
    return differences(thing, record, ours);
  }

  private Map<String, String> offered(Offer offer, ExchangeFormat format) {
    List<Told> all = ours(rows.place(offer.placeKey()), format).offers();
    Exchange exchange = exports.exchange();
    return all.stream()
        .filter(
            told ->
                format == ExchangeFormat.DIGITAL_PLACES
                    || exchange.ours(told.id()).filter(offer.key()::equals).isPresent())
        .findFirst()
        .map(Told::fields)
        .orElse(Map.of());
  }

  private List<Difference> differences(
      Aggregate thing, SourceRecord record, Map<String, String> ours) {
    boolean isKnown = !record.said().isEmpty();
    ImportOutcome outcome =
        new ImportMerge(history.changedByHand(thing), history.changedByPeople(thing))
            .fields(isKnown ? record.said() : ours, ours, record.saidNow())
            .outcome(true);
    List<Difference> differences = new ArrayList<>();
    outcome.changes().forEach(change -> differences.add(new Difference(change, false)));
    outcome.left().stream()
        .filter(change -> !isKnown || !change.after().equals(record.said().get(change.field())))
        .forEach(change -> differences.add(new Difference(change, true)));
    return differences;
  }

  /** What a record is of. */
  Aggregate thing(SourceRecord record) {
    String key = record.thingKey().orElseThrow();
    return record.isPlace() ? rows.place(key) : rows.offer(key);
  }

  /** The first thing at a place that is about what standards of digital mediation are about. */
  Optional<Offer> digitalOffer(String placeKey) {
    return rows.offersAt(List.of(placeKey)).stream()
        .filter(offer -> !offer.isWithdrawn())
        .filter(offer -> offer.details().themes().contains(EducationTheme.DIGITAL))
        .findFirst();
  }
}
